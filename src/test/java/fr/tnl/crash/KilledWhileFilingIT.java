package fr.tnl.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.TnlApplication;
import fr.tnl.testing.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class KilledWhileFilingIT {

    private static final int FILED_BEFORE_THE_KILL = 20;
    private static final int CONTACTS = 2;

    @TempDir
    Path data;

    @Test
    void keepsEveryDossierThatGotItsReferenceWithOneProcessAndOneReceiptPerContact() throws Exception {
        List<String> told = fileAndKill();

        try (ConfigurableApplicationContext application = SpringApplication.run(TnlApplication.class, arguments())) {
            List<String> kept = application
                    .getBean(JdbcClient.class)
                    .sql("select reference from tnl.dossier where reference is not null")
                    .query(String.class)
                    .list();
            assertThat(kept).containsAll(told);
            assertThat(kept.size()).isLessThan(FilingUnderFire.DOSSIERS);

            RuntimeService engine = application.getBean(RuntimeService.class);
            for (String reference : kept) {
                assertThat(instances(engine, reference)).as(reference).isEqualTo(1);
            }
            assertThat(engine.createProcessInstanceQuery()
                            .processDefinitionKey("dossier")
                            .count())
                    .isEqualTo(kept.size());
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(receipts()).hasSize(kept.size() * CONTACTS));
            for (String reference : kept) {
                assertThat(receipts().filter(name -> name.contains(reference)))
                        .as(reference)
                        .hasSize(CONTACTS);
            }
        }
    }

    /** @return the references that the process told before it was killed */
    private List<String> fileAndKill() throws IOException, InterruptedException {
        Process process =
                JavaProcess.of(FilingUnderFire.class, List.of(arguments())).start();
        List<String> told = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.startsWith(FilingUnderFire.FILED)) {
                    told.add(line.substring(FilingUnderFire.FILED.length()));
                }
                if (told.size() == FILED_BEFORE_THE_KILL) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException streamOfTheDeadProcess) {
            output.append(streamOfTheDeadProcess);
        }
        process.waitFor();
        assertThat(told).as(output.toString()).hasSizeGreaterThanOrEqualTo(FILED_BEFORE_THE_KILL);
        return told;
    }

    private static long instances(RuntimeService engine, String reference) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey("dossier")
                .processInstanceBusinessKey(reference)
                .count();
    }

    private Stream<String> receipts() {
        Path outbox = data.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains("-receipt-"))
                    .filter(name -> name.endsWith(".eml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments() {
        return new String[] {
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--tnl.data=" + data,
            "--logging.level.root=WARN",
            // What was under way at the kill comes back when its lock and claim run out: minutes in production
            "--camunda.bpm.job-execution.lock-time-in-millis=15000",
            "--tnl.mail.claim=10s"
        };
    }
}
