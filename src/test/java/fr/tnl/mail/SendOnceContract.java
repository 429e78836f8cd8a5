package fr.tnl.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.template.TemplateValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What "once only" means, on whichever database. */
@SpringBootTest(classes = MailTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(
        properties = {
            "spring.flyway.schemas=tnl",
            "spring.flyway.locations=classpath:db/migration",
            "spring.messages.basename=messages/shared,messages/template,messages/mail",
            "spring.messages.always-use-message-format=true",
            "spring.messages.fallback-to-system-locale=false",
            "spring.datasource.hikari.maximum-pool-size=" + SendOnceContract.POOL,
            "spring.datasource.hikari.connection-timeout=5000",
            "tnl.processes.location=classpath:processes"
        })
@Import(SendOnceContract.Fakes.class)
abstract class SendOnceContract {

    /** As configured where nothing else is said. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    static final int POOL = 4;

    @Autowired
    private Mailer mailer;

    @Autowired
    private MailLog log;

    @Autowired
    private Messages messages;

    @Autowired
    private RecordingTransport transport;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    static class Fakes {

        @Bean
        @Primary
        RecordingTransport recordingTransport() {
            return new RecordingTransport();
        }
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from tnl.mail").update();
        transport.reset();
    }

    @Test
    void sendsAMailOnceHoweverOftenTheStepIsRepeated() {
        mailer.send(receipt("step"));
        mailer.send(receipt("step"));

        assertThat(transport.delivered()).hasSize(1);
        assertThat(onlyEntry().attempts()).isEqualTo(1);
    }

    @Test
    void takesAnotherLetterCaseForTheSameRecipient() {
        mailer.send(receipt("step", "mairie@ville.example"));
        mailer.send(receipt("step", " Mairie@Ville.example"));

        assertThat(transport.delivered()).hasSize(1);
    }

    @Test
    void saysWhomAMailReachedAndWhomItDidNot() {
        assertThat(mailer.hasLeft("step", "receipt", "mairie@ville.example")).isFalse();

        mailer.send(receipt("step", "mairie@ville.example"));

        assertThat(mailer.hasLeft("step", "receipt", "Mairie@ville.example")).isTrue();
        assertThat(mailer.hasLeft("step", "receipt", "autre@ville.example")).isFalse();
        assertThat(mailer.hasLeft("another step", "receipt", "mairie@ville.example"))
                .isFalse();
    }

    @Test
    void saysWhomAMailReachedInTheTransactionThatIsOpen() {
        transaction.executeWithoutResult(status -> {
            mailer.send(receipt("step", "mairie@ville.example"));

            assertThat(mailer.hasLeft("step", "receipt", "mairie@ville.example"))
                    .isTrue();
        });
    }

    @Test
    void saysOfAMailThatFailedThatItReachedNobody() {
        transport.onDelivery(mail -> {
            throw new IllegalStateException("down");
        });
        assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> mailer.send(receipt("step")));

        assertThat(mailer.hasLeft("step", "receipt", "mairie@ville.example")).isFalse();
    }

    @Test
    void sendsAgainForAnotherStepOrRecipient() {
        mailer.send(receipt("step 1"));
        mailer.send(receipt("step 2"));
        mailer.send(receipt("step 2", "autre@ville.example"));

        assertThat(transport.delivered()).hasSize(3);
    }

    @Test
    void keepsWhatAMailPromisesWhateverBecomesOfItsCallerAndHoweverOftenItIsTried() {
        List<Mail> both = List.of(receipt("step"), receipt("step", "autre@ville.example"));
        jdbc.sql("create table tnl.promise (kept integer not null)").update();
        try {
            Consumer<JdbcClient> promise = rows ->
                    rows.sql("insert into tnl.promise (kept) values (1)").update();

            transaction.executeWithoutResult(status -> {
                mailer.sendAll(both, promise);
                status.setRollbackOnly();
            });
            assertThat(promisesKept()).isEqualTo(1);

            mailer.sendAll(both, promise);
            assertThat(promisesKept()).isEqualTo(2);
            assertThat(transport.delivered()).hasSize(2);
        } finally {
            jdbc.sql("drop table tnl.promise").update();
        }
    }

    @Test
    void sendsTheOthersOfAStepWhereOneDoesNotLeaveAndOnlyThatOneTheNextTime() {
        List<Mail> both = List.of(receipt("step"), receipt("step", "autre@ville.example"));
        transport.onDelivery(mail -> {
            if (mail.key().recipient().startsWith("mairie")) {
                throw new IllegalStateException("mailbox full");
            }
        });

        assertThatExceptionOfType(MailNotSentException.class)
                .isThrownBy(() -> mailer.sendAll(both))
                .satisfies(e -> assertThat(messages.of(e)).contains("mailbox full"));
        assertThat(transport.delivered()).hasSize(1);

        transport.onDelivery(mail -> {});
        mailer.sendAll(both);
        mailer.sendAll(both);

        assertThat(transport.delivered())
                .extracting(mail -> mail.key().recipient())
                .containsExactly("autre@ville.example", "mairie@ville.example");
    }

    @Test
    void remembersAsSentWhatLeftBeforeItsCallerRolledBack() {
        transaction.executeWithoutResult(status -> {
            mailer.send(receipt("step"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> mailer.send(receipt("step")));

        assertThat(transport.delivered()).hasSize(1);
        assertThat(onlyEntry().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void sendsAMailOnceWithinATransactionAndRecordsItWithItsCaller() {
        transaction.executeWithoutResult(status -> {
            mailer.send(receipt("step"));
            mailer.sendAll(List.of(receipt("step"), receipt("step", "autre@ville.example")));
            assertThat(log.recent(Sight.FULL, 10))
                    .extracting(MailEntry::state)
                    .containsExactly(MailState.PENDING, MailState.PENDING);
        });

        assertThat(transport.delivered()).hasSize(2);
        assertThat(log.recent(Sight.FULL, 10))
                .extracting(MailEntry::state)
                .containsExactly(MailState.SENT, MailState.SENT);
    }

    @Test
    void keepsTheLogOfAFailureThatRolledItsCallerBack() {
        transport.onDelivery(mail -> {
            throw new IllegalStateException("Couldn’t connect to host");
        });

        assertThatExceptionOfType(MailNotSentException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> mailer.send(receipt("step"))))
                .satisfies(e -> assertThat(messages.of(e))
                        .isEqualTo(
                                "Le courriel à mairie@ville.example n’est pas parti\u00A0: Couldn’t connect to host"))
                .withMessageContaining("Couldn’t connect");

        MailEntry entry = onlyEntry();
        assertThat(entry.state()).isEqualTo(MailState.FAILED);
        assertThat(entry.lastError()).isEqualTo("Couldn’t connect to host");
        assertThat(entry.sentAt()).isNull();
        assertThat(log.inState(MailState.FAILED, Sight.FULL, 10)).containsExactly(entry);
    }

    @Test
    void sendsAtTheNextAttemptWhatFailedBefore() {
        transport.onDelivery(mail -> {
            throw new IllegalStateException("down");
        });
        assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> mailer.send(receipt("step")));
        transport.onDelivery(mail -> {});

        mailer.send(receipt("step"));

        MailEntry entry = onlyEntry();
        assertThat(entry.state()).isEqualTo(MailState.SENT);
        assertThat(entry.attempts()).isEqualTo(2);
        assertThat(entry.lastError()).isNull();
        assertThat(transport.delivered()).hasSize(1);
    }

    @Test
    void retriesAfterACrashOnceTheClaimHasRunOutWithTheSameMessageId() {
        transport.onDelivery(mail -> {
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> mailer.send(receipt("step")));
        transport.onDelivery(mail -> {});

        assertThatExceptionOfType(MailNotSentException.class)
                .as("the machine may still be sending")
                .isThrownBy(() -> mailer.send(receipt("step")));
        assertThat(onlyEntry().state()).isEqualTo(MailState.PENDING);
        clock.advance(CLAIM);
        mailer.send(receipt("step"));

        assertThat(onlyEntry().state()).isEqualTo(MailState.SENT);
        assertThat(transport.messageIds()).hasSize(2).containsOnly(onlyEntry().messageId());
    }

    @Test
    void recordsAsSentWhatASlowAttemptDeliveredAfterItsClaimRanOut() {
        transport.onDelivery(mail -> {
            clock.advance(CLAIM.plus(Duration.ofSeconds(1)));
            transport.onDelivery(other -> {
                throw new IllegalStateException("too late");
            });
            assertThatExceptionOfType(MailNotSentException.class).isThrownBy(() -> mailer.send(receipt("step")));
        });

        mailer.send(receipt("step"));

        assertThat(onlyEntry().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void sendsOneMailForManyCallersAtOnce() throws Exception {
        int callers = 12;
        CyclicBarrier start = new CyclicBarrier(callers);

        List<Boolean> outcomes = inParallel(callers, number -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                mailer.send(receipt("step"));
                return true;
            } catch (MailNotSentException busy) {
                return false;
            }
        });

        assertThat(outcomes).contains(true);
        assertThat(transport.delivered()).hasSize(1);
        assertThat(onlyEntry().attempts()).isEqualTo(1);
        mailer.send(receipt("step"));
        assertThat(transport.delivered()).hasSize(1);
    }

    @Test
    void doesNotStarveWhereEveryConnectionIsHeldByACaller() throws Exception {
        CyclicBarrier allInTransaction = new CyclicBarrier(POOL);

        List<Boolean> outcomes = inParallel(POOL, number -> {
            transaction.executeWithoutResult(status -> {
                await(allInTransaction);
                mailer.send(receipt("step " + number));
            });
            return true;
        });

        assertThat(outcomes).hasSize(POOL);
        assertThat(transport.delivered()).hasSize(POOL);
    }

    @Test
    void logsAMailThatCannotBeRenderedAndSaysWhy() {
        Mail incomplete =
                new Mail("step", "receipt", "mairie@ville.example", "", null, Map.of("reference", "R"), List.of());

        assertThatExceptionOfType(MailNotSentException.class)
                .isThrownBy(() -> mailer.send(incomplete))
                .satisfies(e -> assertThat(messages.of(e)).contains("mails/receipt.md", "authorityName"));

        assertThat(onlyEntry().state()).isEqualTo(MailState.FAILED);
        assertThat(onlyEntry().lastError()).contains("mails/receipt.md", "authorityName");
        assertThat(onlyEntry().subject()).isNull();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        for (String address : List.of("mairie", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "")) {
            assertThatExceptionOfType(MailNotSentException.class)
                    .as(address)
                    .isThrownBy(() -> mailer.send(receipt("step " + address.length(), address)));
        }
        assertThat(transport.delivered()).isEmpty();
    }

    @Test
    void showsMailsOfADossierNewestFirstWithTheirContent() {
        mailer.send(receipt("step 1"));
        clock.advance(Duration.ofMinutes(1));
        mailer.send(receipt("step 2"));

        List<MailEntry> entries = log.ofDossier("TNL-2026-0001");
        assertThat(entries).extracting(MailEntry::stepKey).containsExactly("step 2", "step 1");
        assertThat(log.recent(Sight.FULL, 1)).containsExactly(entries.get(0));
        assertThat(log.ofDossier("TNL-2026-0002")).isEmpty();
        assertThat(log.counts(Sight.FULL))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(MailState.PENDING, 0L, MailState.SENT, 2L, MailState.FAILED, 0L));
        assertThat(log.find(UUID.randomUUID(), Sight.FULL)).isEmpty();
        MailDetail detail = log.find(entries.get(0).id(), Sight.FULL).orElseThrow();
        assertThat(detail.entry()).isEqualTo(entries.get(0));
        assertThat(detail.entry().subject()).isEqualTo("Reçu : dossier TNL-2026-0001 – Ville d’*Œil*");
        assertThat(detail.entry().attachmentNames()).containsExactly("reçu.txt");
        assertThat(detail.text()).contains("Ville d’*Œil*", "https://label.example/d/•");
        assertThat(detail.html()).startsWith("<!DOCTYPE html>").contains("lang=\"fr\"");
    }

    @Test
    void hidesMailsOfClosedDossiersAndThoseThatMayNameThem() {
        mailer.send(receipt("of the closed one"));
        mailer.send(about("TNL-2026-0002", "of another"));
        mailer.send(about(null, "of the day"));
        UUID closed = log.ofDossier("TNL-2026-0001").get(0).id();
        Sight sight = new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001")));

        assertThat(log.recent(sight, 10)).extracting(MailEntry::stepKey).containsExactly("of another");
        assertThat(log.inState(MailState.SENT, sight, 10)).hasSize(1);
        assertThat(log.counts(sight)).containsEntry(MailState.SENT, 1L);
        assertThat(log.find(closed, sight)).isEmpty();

        assertThat(log.recent(Sight.FULL, 10)).hasSize(3);
        assertThat(log.find(closed, Sight.FULL)).isPresent();
    }

    @Test
    void keepsSecretsOutOfTheLog() {
        transport.onDelivery(mail -> assertThat(RecordingTransport.source(mail)).contains("jeton-42"));

        mailer.send(receipt("step"));

        MailDetail detail = log.find(onlyEntry().id(), Sight.FULL).orElseThrow();
        assertThat(detail.html() + detail.text()).doesNotContain("jeton-42");
    }

    private MailEntry onlyEntry() {
        assertThat(log.recent(Sight.FULL, 10)).hasSize(1);
        return log.recent(Sight.FULL, 10).get(0);
    }

    private int promisesKept() {
        return jdbc.sql("select count(*) from tnl.promise").query(Integer.class).single();
    }

    private static Mail receipt(String step) {
        return receipt(step, "mairie@ville.example");
    }

    private static Mail about(@Nullable String reference, String step) {
        Mail mail = receipt(step);
        return new Mail(
                step,
                mail.template(),
                mail.recipientAddress(),
                mail.recipientName(),
                reference,
                mail.values(),
                mail.attachments());
    }

    private static Mail receipt(String step, String address) {
        return new Mail(
                step,
                "receipt",
                address,
                "Élodie Martin",
                "TNL-2026-0001",
                Map.of(
                        "reference", "TNL-2026-0001",
                        "authorityName", "Ville d’*Œil*",
                        "recipientName", "Élodie",
                        "contact", "label@tnl.example",
                        "link", "https://label.example/d/•",
                        "details", TemplateValue.secret("jeton-42")),
                List.of(new Attachment("reçu.txt", "text/plain", "Reçu".getBytes(StandardCharsets.UTF_8))));
    }

    private interface Task {
        Boolean run(int number) throws Exception;
    }

    private static List<Boolean> inParallel(int count, Task task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                tasks.add(() -> task.run(number));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : executor.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for the machine that stops: nobody catches it. */
    private static final class Crash extends Error {}
}
