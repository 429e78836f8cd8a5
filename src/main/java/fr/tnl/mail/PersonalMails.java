package fr.tnl.mail;

import fr.tnl.shared.Sight;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the log keeps on people: shown to them, and taken out of it. Files of the outbox go once that is committed. */
@Component
@Transactional
public class PersonalMails {

    /**
     * The mails of one dossier, as a draft and after.
     *
     * @param about what begins the keys of steps about the draft, such as its id
     * @param steps further keys of steps
     * @param reference null for a draft
     */
    public record Scope(String about, List<String> steps, @Nullable String reference) {

        public Scope {
            steps = List.copyOf(steps);
        }
    }

    /** @param name of the recipient */
    private record Row(UUID id, MailKey key, String name, @Nullable String text) {

        boolean isTo(String address) {
            return key.recipient().equals(normal(address));
        }

        /** Whether one of these words stands in it, wherever its lines end. */
        boolean tells(Collection<String> words) {
            String line = text == null ? "" : normal(text.replaceAll("\\s+", " "));
            return words.stream().anyMatch(word -> line.contains(normal(word)));
        }
    }

    private static final String IN_SCOPE =
            "(step_key like :below or step_key in (:steps) or dossier_reference = :reference)";

    private final JdbcClient jdbc;
    private final MailLog log;
    private final MailTransport transport;

    PersonalMails(JdbcClient jdbc, MailLog log, MailTransport transport) {
        this.jdbc = jdbc;
        this.log = log;
        this.transport = transport;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<MailEntry> to(String address, Scope scope) {
        return rows(scope).stream()
                .filter(row -> row.isTo(address))
                .flatMap(row -> log.find(row.id(), Sight.FULL).stream())
                .map(MailDetail::entry)
                .toList();
    }

    /** Deletes them. */
    public void forget(Scope scope) {
        List<Row> rows = rows(scope);
        rows.forEach(row -> jdbc.sql("delete from tnl.mail where id = :id")
                .param("id", row.id())
                .update());
        discard(rows);
    }

    /**
     * That the mails were sent stays known, but not to whom, nor their words; and of those to others that name the
     * person, such as what was written to the secretariat, not their words either.
     *
     * @param mark what the log shows as their recipient, with a number that keeps them apart
     */
    public void forget(String address, Scope scope, String mark) {
        List<Row> all = rows(scope);
        Set<String> words = all.stream()
                .filter(row -> row.isTo(address) && !row.name().isBlank())
                .map(Row::name)
                .collect(Collectors.toCollection(HashSet::new));
        words.add(address);
        all.stream().filter(row -> !row.isTo(address) && row.tells(words)).forEach(row -> jdbc.sql(
                        "update tnl.mail set text_body = null, html_body = null where id = :id")
                .param("id", row.id())
                .update());
        all.stream().filter(row -> row.isTo(address)).forEach(row -> {
            String nobody = mark + " " + row.id().toString().substring(0, 8);
            jdbc.sql(
                            """
                            update tnl.mail
                               set recipient = :nobody, recipient_name = '', message_id = :nobody, last_error = null,
                                   text_body = null, html_body = null
                             where id = :id
                            """)
                    .param("nobody", nobody)
                    .param("id", row.id())
                    .update();
        });
        // A receipt to one of the contacts names the other
        discard(all);
    }

    private void discard(List<Row> rows) {
        Runnable discard = () -> rows.forEach(row -> transport.discard(row.key()));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            discard.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                discard.run();
            }
        });
    }

    private List<Row> rows(Scope scope) {
        return jdbc.sql("select id, step_key, template, recipient, recipient_name, text_body from tnl.mail where "
                        + IN_SCOPE + " order by created_at, id")
                .param("below", scope.about() + "/%")
                .param(
                        "steps",
                        Stream.concat(Stream.of(scope.about()), scope.steps().stream())
                                .toList())
                .param("reference", scope.reference() == null ? "" : scope.reference())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new MailKey(row.getString("step_key"), row.getString("template"), row.getString("recipient")),
                        row.getString("recipient_name"),
                        row.getString("text_body")))
                .list();
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
