package fr.tnl.process.models.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.tnl.process.models.check.CopyOfProcesses;
import fr.tnl.testing.ProductProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/models rehearse}, with an environment that names the database and the mail server of every day. */
class RehearsalIT {

    private static final int DOSSIERS = 25;

    @TempDir
    Path folder;

    @Test
    void livesTheRealFolderToItsEndAndTouchesNothing() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("document"), "Délibération");
        String database = "jdbc:h2:file:" + data.resolve("tnl");
        execute(database, "create table dossier (reference varchar(20)); insert into dossier values ('TNL-2026-0001')");
        List<String> dump = dump(database);
        Map<String, String> files = files(data);
        int port = ProductProcess.freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            RehearsalProcess rehearsal = RehearsalProcess.run(
                    folder,
                    Path.of("processes"),
                    DOSSIERS,
                    Map.of(
                            "SPRING_DATASOURCE_URL", database,
                            "SPRING_MAIL_HOST", "localhost",
                            "SPRING_MAIL_PORT", String.valueOf(port),
                            "TNL_DATA", data.toString(),
                            "TNL_DOCUMENTS_LOCATION", data.toString(),
                            "TNL_MAIL_OUTBOX", data.toString()));

            assertThat(rehearsal.said())
                    .contains("25 dossiers commencés")
                    .doesNotContain("Resté en chemin", "Exception");
            assertThat(rehearsal.exitCode()).isZero();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
        assertThat(files(data)).isEqualTo(files);
        assertThat(dump(database)).isEqualTo(dump);
        assertThat(RehearsalProcess.report(folder))
                .contains("Tout est allé au bout", "Vie d’un dossier", "new window.BpmnJS", "Accusé de réception")
                .doesNotContain("??")
                // An element without a name is told by its id, once
                .doesNotContainPattern(">(\\w+)</span> <code>\\1<");
    }

    @Test
    void saysWhereDossiersGetStuckAndWhy() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(Files.createDirectory(folder.resolve("processes")));
        // Somebody asks for a long note and leaves the limit: the check sees a form, people see that it cannot be
        // answered
        copy.replace(
                "forms/check-completeness.form",
                "\"maxLength\": 2000",
                "\"required\": true, \"minLength\": 2500, \"maxLength\": 2000");

        RehearsalProcess rehearsal = RehearsalProcess.run(folder, copy.root(), DOSSIERS, Map.of());

        assertThat(rehearsal.exitCode()).isEqualTo(1);
        assertThat(rehearsal.said())
                .contains(
                        "Resté en chemin : TNL-2026-00",
                        "à « Contrôler la complétude ». « Note interne » : 500 caractères de trop")
                // Proclaimed in November, tried in vain for ten days more, and not to the end of time
                .contains("novembre 2026")
                .doesNotContain("2027");
        assertThat(RehearsalProcess.report(folder)).contains("Quelque chose n’est pas allé au bout");
    }

    @Test
    void goesOnWhereTheModelsFailThePeopleWhoAct() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(Files.createDirectory(folder.resolve("processes")));
        // What a gateway asks breaks at the value that it meets, while an applicant files
        copy.replaceFirst("dossier.bpmn", "${eligibility == 'ELIGIBLE'}", "${eligibility.substring(99) == ''}");

        RehearsalProcess rehearsal = RehearsalProcess.run(folder, copy.root(), DOSSIERS, Map.of());

        assertThat(rehearsal.said())
                .contains("25 dossiers commencés", "begin 99, end 8, length 8", "novembre 2026")
                .containsPattern("Échec à « portail », \\d+ fois : ")
                .doesNotContain("\tat ", "IllegalStateException");
        assertThat(rehearsal.exitCode()).isEqualTo(1);
        assertThat(RehearsalProcess.report(folder))
                .contains("Quelque chose n’est pas allé au bout", "Ce qui a échoué", ">portail<")
                .doesNotContain("??");
    }

    @Test
    void tellsWhyACampaignCannotEvenStart() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(Files.createDirectory(folder.resolve("processes")));
        copy.replace("campaign.bpmn", "${opensAt}", "${opensAt.toString()}");

        RehearsalProcess rehearsal = RehearsalProcess.run(folder, copy.root(), DOSSIERS, Map.of());

        assertThat(rehearsal.said())
                .contains("Échec à « lancement de la campagne », 1 fois : ")
                .doesNotContain("\tat ");
        assertThat(rehearsal.exitCode()).isEqualTo(1);
        assertThat(RehearsalProcess.report(folder)).contains("Ce qui a échoué", "lancement de la campagne");
    }

    @Test
    void tellsInASentenceWhyItBrokeOff() throws Exception {
        Files.createDirectory(folder.resolve(RehearsalProcess.REPORT));

        RehearsalProcess rehearsal = RehearsalProcess.run(folder, Path.of("processes"), 1, Map.of());

        assertThat(rehearsal.exitCode()).isEqualTo(3);
        assertThat(rehearsal.said())
                .contains("La répétition s’est interrompue sur une erreur inattendue : ", RehearsalProcess.REPORT)
                .doesNotContain("\tat ");
    }

    @Test
    void refusesWhatTheCheckRefuses() throws Exception {
        CopyOfProcesses copy = CopyOfProcesses.in(Files.createDirectory(folder.resolve("processes")));
        copy.replace("dossier.bpmn", "${recordDecisionDelegate}", "${recordDecissionDelegate}");

        RehearsalProcess rehearsal = RehearsalProcess.run(folder, copy.root(), DOSSIERS, Map.of());

        assertThat(rehearsal.exitCode()).isEqualTo(2);
        assertThat(rehearsal.said()).contains("dossier.bpmn, élément « serviceTask_recordDecision »");
        assertThat(folder.resolve(RehearsalProcess.REPORT)).doesNotExist();
    }

    @Test
    void saysWhereAFolderShouldBeThatIsNotThere() throws Exception {
        RehearsalProcess rehearsal = RehearsalProcess.run(folder, folder.resolve("nowhere"), DOSSIERS, Map.of());

        assertThat(rehearsal.exitCode()).isEqualTo(2);
        assertThat(rehearsal.said()).contains("n’existe pas").doesNotContain("Exception");
    }

    @Test
    void asksForAtLeastOneDossier() throws Exception {
        RehearsalProcess rehearsal = RehearsalProcess.run(folder, Path.of("processes"), 0, Map.of());

        assertThat(rehearsal.exitCode()).isEqualTo(2);
        assertThat(rehearsal.said()).contains("--dossiers au moins 1").doesNotContain("Exception");
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> dump(String database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        file.toString(),
                        Files.getLastModifiedTime(file) + " " + new String(Files.readAllBytes(file), UTF_8).hashCode());
            }
        }
        return files;
    }
}
