package fr.tnl.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.TnlApplication;
import fr.tnl.dossier.Dossier;
import fr.tnl.shared.Messages;
import fr.tnl.testing.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The mail server is down on the evening of the proclamation: five thousand steps fail for one cause. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=WARN",
            "logging.level.fr.tnl.filing=INFO",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Import(Applicants.class)
@DirtiesContext
abstract class ManyIncidentsContract {

    private static final Logger LOG = LoggerFactory.getLogger(ManyIncidentsContract.class);
    private static final int MANY = 5000;
    /** For a person who waits, on a busy machine. */
    private static final Duration BEARABLE = Duration.ofSeconds(3);

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Applicants applicants;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", data::toString);
    }

    @Test
    void areOneLineOfTheListAndTriedAgainInTheBackground() {
        Dossier filed = applicants.filed();
        Job receipt = managementService
                .createJobQuery()
                .activityId("serviceTask_sendReceipt")
                .singleResult();
        managementService.setJobRetries(receipt.getId(), 0);
        multiply(runtimeService.createIncidentQuery().singleResult(), receipt);
        Visitor administration = Visitor.loggedIn(port, "administration");
        administration.get("/backoffice/incidents");

        Instant before = Instant.now();
        Visitor.Answer list = administration.get("/backoffice/incidents");
        Duration took = Duration.between(before, Instant.now());
        LOG.info("The list of {} incidents took {}", MANY, took);

        assertThat(list.text())
                .contains("5 000 incidents", "Envoyer l’accusé de réception", "Le serveur de courriel ne répond pas");
        Matcher group =
                Pattern.compile("/backoffice/incidents/groupes/[0-9a-f]{16}").matcher(list.body());
        assertThat(group.results().map(found -> found.group()).collect(Collectors.toSet()))
                .as("groups")
                .hasSize(1);
        String address = group.reset().results().findFirst().orElseThrow().group();
        before = Instant.now();
        assertThat(administration.get(address + "?page=100").text())
                .contains(filed.requireReference().value(), "Relancer les 5 000 étapes", "page 100 sur 100");
        LOG.info("Its last page took {}", Duration.between(before, Instant.now()));
        before = Instant.now();
        administration.get("/backoffice");
        LOG.info("The overview with its count took {}", Duration.between(before, Instant.now()));

        before = Instant.now();
        assertThat(administration
                        .submit(address, address + "/relance", Map.of())
                        .status())
                .isEqualTo(302);
        LOG.info("Asking for the retry took {}", Duration.between(before, Instant.now()));
        administration.submit(address, address + "/relance", Map.of());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(administration.get(address).text())
                        .contains("5 000 étapes ont été remises en file", "Plus aucune étape n’attend ici"));
        LOG.info("All were handed over after {}", Duration.between(before, Instant.now()));

        assertThat(runtimeService.createIncidentQuery().count()).isZero();
        assertThat(managementService.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from tnl.incident_retry", Integer.class))
                .as("asked for twice, done once")
                .isEqualTo(1);
        assertThat(took).isLessThan(BEARABLE);
    }

    private void multiply(Incident incident, Job job) {
        jdbc.update("update ACT_RU_INCIDENT set INCIDENT_MSG_ = ? where ID_ = ?", message(0), incident.getId());
        List<Object[]> jobs = IntStream.range(1, MANY)
                .mapToObj(i -> new Object[] {"job-" + i, job.getId()})
                .toList();
        jdbc.batchUpdate(copy("ACT_RU_JOB", Map.of("ID_", "?")), jobs);
        List<Object[]> incidents = IntStream.range(1, MANY)
                .mapToObj(i -> new Object[] {
                    "incident-" + i, "incident-" + i, "incident-" + i, "job-" + i, message(i), incident.getId()
                })
                .toList();
        jdbc.batchUpdate(
                copy(
                        "ACT_RU_INCIDENT",
                        Map.of(
                                "ID_", "?",
                                "CAUSE_INCIDENT_ID_", "?",
                                "ROOT_CAUSE_INCIDENT_ID_", "?",
                                "CONFIGURATION_", "?",
                                "INCIDENT_MSG_", "?")),
                incidents);
    }

    private String message(int number) {
        return messages.get(
                "mail.notSent",
                "mairie" + number + "@ville.example",
                "Couldn't connect to host, port: mail.example, 25; timeout 5000 – Connection refused");
    }

    /** The changed columns come first, in the order in which the arguments are given. */
    private String copy(String table, Map<String, String> changed) {
        List<String> order =
                List.of("ID_", "CAUSE_INCIDENT_ID_", "ROOT_CAUSE_INCIDENT_ID_", "CONFIGURATION_", "INCIDENT_MSG_");
        List<String> first = order.stream().filter(changed::containsKey).toList();
        List<String> others = jdbc.query("select * from " + table + " where 1 = 0", rows -> {
            return IntStream.rangeClosed(1, rows.getMetaData().getColumnCount())
                    .mapToObj(i -> {
                        try {
                            return rows.getMetaData().getColumnName(i).toUpperCase(java.util.Locale.ROOT);
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .filter(column -> !first.contains(column))
                    .toList();
        });
        return "insert into " + table + " (" + String.join(", ", first) + ", " + String.join(", ", others) + ") select "
                + first.stream().map(column -> "cast(? as varchar(4000))").collect(Collectors.joining(", ")) + ", "
                + String.join(", ", others) + " from " + table + " where ID_ = ?";
    }
}
