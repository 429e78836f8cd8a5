package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Reads one dossier from as many rows as it has contacts. Every step and every page asks for one: Spring Data would ask
 * for its contacts by a statement of their own, put together anew each time.
 */
class DossierExtractor implements ResultSetExtractor<@Nullable Dossier> {

    /** Ends before its condition. */
    static final String SELECT =
            """
            select d.*, c.role as contact_role, c.name as contact_name, c.position as contact_position,
                   c.email as contact_email, c.phone as contact_phone
            from tnl.dossier d left join tnl.dossier_contact c on c.dossier = d.id
            """;

    @Override
    public @Nullable Dossier extractData(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return null;
        }
        Set<Contact> contacts = new LinkedHashSet<>();
        Dossier dossier = dossier(rows, contacts);
        do {
            if (rows.getString("contact_role") != null) {
                contacts.add(contact(rows));
            }
        } while (rows.next());
        return dossier;
    }

    private static Dossier dossier(ResultSet row, Set<Contact> contacts) throws SQLException {
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("edition"),
                Track.valueOf(row.getString("track")),
                row.getString("authority_id"),
                row.getString("authority_name"),
                DossierStatus.valueOf(row.getString("status")),
                row.getString("shown_status"),
                row.getString("place"),
                row.getInt("filed_versions"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                moment(row, "filed_at"),
                contacts,
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                ContactRole.valueOf(row.getString("contact_role")),
                row.getString("contact_name"),
                row.getString("contact_position"),
                row.getString("contact_email"),
                row.getString("contact_phone"));
    }
}
