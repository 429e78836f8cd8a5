package fr.tnl.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a version of answers: with every request of an applicant, and several times where a task is done. */
class AnswerVersionMapper implements RowMapper<AnswerVersion> {

    @Override
    public AnswerVersion mapRow(ResultSet row, int number) throws SQLException {
        return new AnswerVersion(
                row.getObject("id", UUID.class),
                row.getObject("dossier", UUID.class),
                row.getInt("number"),
                row.getString("answers"),
                row.getString("documents"),
                row.getString("traces"),
                row.getString("facts"),
                row.getString("form_name"),
                row.getString("form_sha256"),
                row.getString("content_sha256"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
