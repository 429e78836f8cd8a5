package fr.tnl.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links for several contacts of a dossier, which open nothing before they are written. */
public final class NewLinks {

    private final Map<String, String> secrets;
    private final List<AccessToken> tokens;

    NewLinks(Map<String, String> secrets, List<AccessToken> tokens) {
        this.secrets = Map.copyOf(secrets);
        this.tokens = List.copyOf(tokens);
    }

    /** By address. */
    public Map<String, String> secrets() {
        return secrets;
    }

    /** @param jdbc whose transaction makes them valid: the one that has the mails leave */
    public void write(JdbcClient jdbc) {
        tokens.forEach(token -> jdbc.sql(
                        """
                        insert into tnl.access_token (hash, purpose, dossier, email, created_at, expires_at)
                        values (:hash, :purpose, :dossier, :email, :createdAt, :expiresAt)
                        """)
                .param("hash", token.hash())
                .param("purpose", token.purpose().name())
                .param("dossier", token.dossier())
                .param("email", token.email())
                .param("createdAt", utc(token.createdAt()))
                .param("expiresAt", utc(token.expiresAt()))
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
