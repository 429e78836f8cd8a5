package fr.tnl.process.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.TnlApplication;
import fr.tnl.process.models.check.CopyOfProcesses;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole application, started on a folder with faults. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedModelsIT {

    private static final String DATABASE =
            "jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @TempDir
    Path folder;

    @Test
    void theApplicationSaysWhatToMendAndDeploysNothing(CapturedOutput output) throws Exception {
        CopyOfProcesses.in(folder.resolve("processes"))
                .replace("campaign.bpmn", "${openFilingDelegate}", "${openFillingDelegate}")
                .replace("dossier.bpmn", ">not-awarded<", ">rejected<")
                .write("forms/approve-palmares.form", "{");

        assertThatThrownBy(this::start).isInstanceOf(ModelsRefused.class);

        assertThat(plain(output.getOut()))
                .contains("APPLICATION FAILED TO START")
                .contains("Les modèles du dossier processes/ ne peuvent pas être déployés :")
                .contains("  - campaign.bpmn, élément « serviceTask_openFiling » (« Ouvrir le dépôt ») :"
                        + " le traitement « openFillingDelegate » n’existe pas")
                .contains("  - dossier.bpmn, élément « serviceTask_sendNotAwarded » (« Annoncer la décision ») :"
                        + " le courriel « rejected » n’existe pas")
                .contains("  - approve-palmares.form : Le formulaire « approve-palmares » n’est pas lisible")
                .contains("Rien n’a été déployé.")
                .doesNotContain("\tat fr.tnl");
        assertThat(count("act_re_deployment")).isZero();
        assertThat(count("act_re_procdef")).isZero();
    }

    private void start() {
        SpringApplication.run(
                TnlApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + DATABASE,
                "--tnl.data=" + folder.resolve("data"),
                "--tnl.processes.location=" + folder.resolve("processes"));
    }

    private static int count(String table) throws SQLException {
        try (Connection database = DriverManager.getConnection(DATABASE, "sa", "");
                ResultSet rows = database.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
