package fr.tnl.dossier;

import fr.tnl.campaign.Editions;
import fr.tnl.shared.Hashes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applicants have no password: a mailed link opens a session on one dossier. */
@Service
@Transactional
public class ApplicantAccess {

    interface Tokens extends Repository<AccessToken, String> {

        Optional<AccessToken> findById(String hash);

        List<AccessToken> findByDossier(UUID dossier);
    }

    /**
     * A session on a dossier, and on whose behalf.
     *
     * @param proven whether a mailed link opened it: else the address is only what somebody typed
     */
    public record Session(UUID dossier, String email, boolean proven) {}

    /** How long a browser stays let in. */
    public static final Duration SESSION_LENGTH = Duration.ofDays(30);

    private static final int SECRET_BYTES = 32;

    private final Tokens tokens;
    private final Editions editions;
    private final JdbcAggregateTemplate template;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApplicantAccess(Tokens tokens, Editions editions, JdbcAggregateTemplate template, Clock clock) {
        this.tokens = tokens;
        this.editions = editions;
        this.template = template;
        this.clock = clock;
    }

    /** When a link that is given out now stops working. */
    @Transactional(readOnly = true)
    public Instant linkExpiry(Dossier dossier) {
        return editions.get(dossier.editionCode()).due("draftLink", clock.instant());
    }

    /** A new secret to be mailed to one of the dossier's contacts; it outlives the mail's own transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issueLink(Dossier dossier, String email) {
        return issue(AccessToken.Purpose.LINK, dossier.id(), email, linkExpiry(dossier));
    }

    /** New secrets to be mailed to contacts, one for each address; whoever writes to them has them written. */
    public NewLinks newLinks(Dossier dossier, Collection<String> emails) {
        Instant expiry = linkExpiry(dossier);
        Map<String, String> secrets =
                emails.stream().distinct().collect(Collectors.toMap(Function.identity(), email -> newSecret()));
        return new NewLinks(
                secrets,
                secrets.entrySet().stream()
                        .map(link ->
                                token(AccessToken.Purpose.LINK, link.getValue(), dossier.id(), link.getKey(), expiry))
                        .toList());
    }

    /** A new secret for the browser of somebody who may work on the dossier. */
    public String openSession(UUID dossier, String email) {
        return openSession(AccessToken.Purpose.SESSION, dossier, email);
    }

    /** The same for somebody who came by a mailed link. */
    public String openProvenSession(UUID dossier, String email) {
        return openSession(AccessToken.Purpose.PROVEN, dossier, email);
    }

    private String openSession(AccessToken.Purpose purpose, UUID dossier, String email) {
        return issue(purpose, dossier, email, clock.instant().plus(SESSION_LENGTH));
    }

    /** The secret opens nothing any more. */
    public void closeSession(String secret) {
        template.deleteById(Hashes.sha256(secret), AccessToken.class);
    }

    /** Links and sessions of this address on the dossier end now. */
    void closeAll(UUID dossier, String email) {
        tokens.findByDossier(dossier).stream()
                .filter(token -> token.email().equalsIgnoreCase(email))
                .forEach(token -> template.deleteById(token.hash(), AccessToken.class));
    }

    @Transactional(readOnly = true)
    public Optional<Session> ofLink(String secret) {
        return find(secret, AccessToken.Purpose.LINK);
    }

    @Transactional(readOnly = true)
    public Optional<Session> ofSession(String secret) {
        return find(secret, AccessToken.Purpose.SESSION, AccessToken.Purpose.PROVEN);
    }

    private String issue(AccessToken.Purpose purpose, UUID dossier, String email, Instant expiresAt) {
        String secret = newSecret();
        template.insert(token(purpose, secret, dossier, email, expiresAt));
        return secret;
    }

    private AccessToken token(
            AccessToken.Purpose purpose, String secret, UUID dossier, String email, Instant expiresAt) {
        return new AccessToken(Hashes.sha256(secret), purpose, dossier, email, clock.instant(), expiresAt);
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<Session> find(String secret, AccessToken.Purpose... purposes) {
        return tokens.findById(Hashes.sha256(secret))
                .filter(token -> List.of(purposes).contains(token.purpose()))
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .map(token ->
                        new Session(token.dossier(), token.email(), token.purpose() == AccessToken.Purpose.PROVEN));
    }
}
