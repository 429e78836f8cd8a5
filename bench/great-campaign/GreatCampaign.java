package fr.tnl.bench;

import fr.tnl.TnlApplication;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.review.Appointments;
import fr.tnl.review.Rebalancing;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.SampleFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One stage of a campaign as large as France, in the product. */
public final class GreatCampaign {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final int PORT = 8095;
    private static final String ADDRESS = "http://localhost:" + PORT;

    private interface Work {
        void run() throws Exception;
    }

    private final ConfigurableApplicationContext product;
    private final Rows rows;
    private final Processes processes;
    private final int dossiers;
    private final int jurors;
    private final int ties;

    private GreatCampaign(ConfigurableApplicationContext product, int dossiers, int jurors, int ties) {
        this.product = product;
        this.rows = new Rows(product.getBean(JdbcTemplate.class));
        this.processes = new Processes(product.getBean(ProcessEngine.class));
        this.dossiers = dossiers;
        this.jurors = jurors;
        this.ties = ties;
    }

    /** @param arguments stage, dossiers, jurors, ties, data folder, database */
    public static void main(String... arguments) throws Exception {
        String stage = arguments[0];
        int dossiers = Integer.parseInt(arguments[1]);
        String data = arguments[4];
        System.out.printf("%n## %s, %d dossiers, on %s%n%n", stage, dossiers, arguments[5]);
        if (arguments[5].equals("h2")) {
            String url = "jdbc:h2:file:" + data + "/tnl;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=5000;CACHE_SIZE=32768;"
                    + "QUERY_CACHE_SIZE=512;"
                    + "LOCK_TIMEOUT=10000;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
            run(stage, dossiers, arguments, url, "sa");
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            run(stage, dossiers, arguments, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
        // Its pools keep threads that are not daemons
        System.exit(0);
    }

    private static void run(String stage, int dossiers, String[] arguments, String url, String user) throws Exception {
        if (stage.equals("bare")) {
            bare(dossiers, BareEngine.on(url, user, ""), arguments[4]);
            return;
        }
        String[] settings = Stream.of(
                        "--spring.profiles.active=demo",
                        "--server.port=" + PORT,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--tnl.data=" + arguments[4],
                        "--tnl.processes.location=file:processes",
                        "--camunda.bpm.job-execution.deployment-aware=false",
                        "--logging.level.root=WARN")
                .toArray(String[]::new);
        try (ConfigurableApplicationContext product = SpringApplication.run(TnlApplication.class, settings)) {
            GreatCampaign campaign = new GreatCampaign(
                    product, dossiers, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            switch (stage) {
                case "examination" -> campaign.examination();
                case "review" -> campaign.review();
                case "deliberation" -> campaign.deliberation();
                case "proclamation" -> campaign.proclamation();
                default -> throw new IllegalArgumentException(stage);
            }
            tellFile(arguments[4]);
        }
    }

    private void examination() throws Exception {
        fill("FILED");
        timed("process instances begun", () -> processes.start(dossiers, "userTask_checkCompleteness", Map.of()));
        Visitors.head();
        Visitors secretariat = visitor("secretariat");
        secretariat.filters();
        secretariat.pages(
                "/backoffice",
                "/backoffice/dossiers",
                "/backoffice/dossiers?q=saint",
                "/backoffice/dossiers?etat=FILED",
                "/backoffice/dossiers?tri=AUTHORITY&decroissant=false&page=500",
                "/backoffice/dossiers/" + Rows.reference(dossiers / 2),
                "/backoffice/statistiques",
                "/backoffice/courriels",
                "/backoffice/messages");
        visitor("administration").pages("/backoffice", "/backoffice/journaux/2026");
    }

    private void review() throws Exception {
        fill("COMPLETE");
        timed("shared out, with what the database writes", () -> product.getBean(Appointments.class)
                .share(EDITION));
        loads();
        timed("dossiers opened to their jurors", () -> processes.start(
                dossiers, "serviceTask_assignJurors", Map.of()));
        timed("a more even sharing proposed", () -> product.getBean(Rebalancing.class)
                .propose(EDITION));
        Visitors.head();
        Visitors juror = visitor("jury1");
        juror.filters();
        juror.pages("/backoffice");
        Visitors secretariat = visitor("secretariat");
        secretariat.filters();
        secretariat.pages(
                "/backoffice",
                "/backoffice/dossiers",
                "/backoffice/dossiers/" + Rows.reference(dossiers / 2),
                "/backoffice/jury",
                "/backoffice/jury/membres/jury1",
                "/backoffice/jury/equilibre/2026",
                "/backoffice/statistiques");
        visitor("presidence").pages("/backoffice", "/backoffice/deliberation/2026");
    }

    private void deliberation() throws Exception {
        fill("IN_DELIBERATION");
        rows.givenReviews(dossiers);
        timed("process instances begun", () -> processes.start(
                dossiers,
                "userTask_deliberate",
                Map.of("totalScore", 70.0, "proposedLevel", "GOLD", "reviewsSuffice", true)));
        Visitors.head();
        Visitors presidency = visitor("presidence");
        presidency.filters();
        presidency.pages(
                "/backoffice",
                "/backoffice/deliberation/2026",
                "/backoffice/deliberation/2026?page=500",
                "/backoffice/deliberation/2026/" + Rows.reference(dossiers / 2),
                "/backoffice/dossiers/" + Rows.reference(dossiers / 2),
                "/backoffice/statistiques");
        visitor("secretariat").pages("/backoffice", "/backoffice/jury", "/backoffice/jury/membres/jury1");
        visitor("jury1").pages("/backoffice");
    }

    private void proclamation() throws Exception {
        fill("DECIDED");
        rows.decisions(dossiers);
        processes.start(dossiers, "gateway_decided", Map.of());
        rows.approved();
        proclaim(processes, dossiers);
        Visitors.head();
        Visitors secretariat = visitor("secretariat");
        secretariat.pages(
                "/palmares",
                "/palmares?q=saint",
                "/palmares/2026?page=500",
                "/backoffice",
                "/backoffice/palmares",
                "/backoffice/palmares/2026",
                "/backoffice/courriels",
                "/backoffice/dossiers/" + Rows.reference(dossiers / 2),
                "/backoffice/statistiques");
    }

    private static void bare(int dossiers, ProcessEngine engine, String data) throws Exception {
        Processes processes = new Processes(engine);
        processes.start(dossiers, "gateway_decided", Map.of());
        proclaim(processes, dossiers);
        tellFile(data);
        engine.close();
    }

    /** How large H2's file is by now. */
    private static void tellFile(String data) throws IOException {
        Path file = Path.of(data, "tnl.mv.db");
        if (Files.exists(file)) {
            System.out.printf("%ndatabase file: %d MB%n", Files.size(file) >> 20);
        }
    }

    private static void proclaim(Processes processes, int dossiers) throws Exception {
        long start = System.nanoTime();
        timed("signal given to all", processes::proclaim);
        timed("every dossier at its end", () -> processes.work(dossiers));
        System.out.printf("%.1f dossiers a second%n", dossiers / ((System.nanoTime() - start) / 1e9));
    }

    private Visitors visitor(String account) throws Exception {
        return new Visitors(ADDRESS, account, rows::touch);
    }

    private void fill(String status) {
        System.out.println("a dossier filed as applicants do: " + file().reference());
        rows.dossiers(dossiers, status);
        rows.jurors(jurors, ties);
        rows.answers();
    }

    /** Whose answers all others have. */
    private Dossier file() {
        Drafts drafts = product.getBean(Drafts.class);
        Dossier draft = drafts.start(new StartRequest(
                EDITION,
                Track.LABEL,
                "COMMUNE-38151",
                Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", "elise@ville.example", ""),
                Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", "theo@ville.example", ""),
                true));
        new Answering(drafts, product.getBean(DraftAnswers.class)).complete(draft, CompleteAnswers.BEST);
        drafts.required(draft)
                .forEach(place -> drafts.addDocument(
                        draft.id(),
                        place.id(),
                        place.id() + ".pdf",
                        SampleFiles.PDF,
                        Actor.applicant("theo@ville.example")));
        return product.getBean(Applications.class)
                .file(draft.id(), Instant.now(), Actor.applicant("theo@ville.example"));
    }

    private void loads() {
        List<Integer> loads = product.getBean(JdbcTemplate.class)
                .queryForList(
                        "select count(*) from tnl.review where juror is not null group by juror order by 1",
                        Integer.class);
        System.out.printf(
                "%d jurors with %d to %d reviews each%n", loads.size(), loads.get(0), loads.get(loads.size() - 1));
    }

    private static void timed(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-45s %6.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
