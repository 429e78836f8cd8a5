package fr.tnl.dossier;

import fr.tnl.dossier.journal.Head;
import fr.tnl.dossier.journal.JournalLine;
import fr.tnl.shared.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chains the lines that were written before there was a chain, in the order in which they happened. */
@Component
class ChainOfOldLines implements JavaMigration {

    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.65");
    }

    @Override
    public String getDescription() {
        return "chain old lines";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement lines = connection.prepareStatement(
                        """
                        select id, dossier, at, kind, actor_kind, actor, detail from tnl.dossier_event
                        order by dossier, at, id
                        """);
                ResultSet row = lines.executeQuery();
                Chain chain = new Chain(connection)) {
            while (row.next()) {
                chain.add(row);
            }
        }
    }

    private static final class Chain implements AutoCloseable {

        private final PreparedStatement link;
        private final PreparedStatement end;
        private @Nullable UUID dossier;
        private Head head = Head.NONE;
        private int waiting;

        Chain(Connection connection) throws SQLException {
            link = connection.prepareStatement(
                    """
                    update tnl.dossier_event set number = ?, actor_salt = ?, actor_hash = ?, detail_salt = ?,
                                                 detail_hash = ?, previous = ?, hash = ?
                    where id = ?
                    """);
            end = connection.prepareStatement(
                    "update tnl.dossier set journal_lines = ?, journal_hash = ? where id = ?");
        }

        void add(ResultSet row) throws SQLException {
            UUID next = row.getObject("dossier", UUID.class);
            if (!next.equals(dossier)) {
                finish();
                dossier = next;
                head = Head.NONE;
            }
            DossierEvent event = DossierEvent.next(
                    next,
                    head,
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    EventKind.valueOf(row.getString("kind")),
                    new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                    row.getString("detail"),
                    Evidence.NONE);
            JournalLine line = event.entry().line();
            link.setInt(1, line.number());
            link.setString(2, event.seal().actorSalt());
            link.setString(3, line.actor());
            link.setString(4, event.seal().detailSalt());
            link.setString(5, line.detail());
            link.setString(6, line.previous());
            link.setString(7, event.seal().hash());
            link.setObject(8, row.getObject("id", UUID.class));
            link.addBatch();
            head = event.head();
            if (++waiting % BATCH == 0) {
                link.executeBatch();
            }
        }

        private void finish() throws SQLException {
            if (dossier != null) {
                end.setInt(1, head.lines());
                end.setString(2, head.hash());
                end.setObject(3, dossier);
                end.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            finish();
            link.executeBatch();
            link.close();
            end.close();
        }
    }
}
