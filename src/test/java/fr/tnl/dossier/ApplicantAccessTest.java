package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.shared.Hashes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicantAccessTest {

    private static final String EMAIL = "dsi@rennes.example";

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;
    private ApplicantAccess access;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.empty();
        access = bench.access;
    }

    @Test
    void provesAnAddressByALinkOnly() {
        assertThat(access.ofSession(access.openSession(dossier.id(), EMAIL)))
                .hasValueSatisfying(session -> assertThat(session.proven()).isFalse());
        assertThat(access.ofSession(access.openProvenSession(dossier.id(), EMAIL)))
                .hasValueSatisfying(session -> assertThat(session.proven()).isTrue());
    }

    @Test
    void letsTheHolderOfALinkIntoTheDossierOnBehalfOfItsAddress() {
        String secret = access.issueLink(dossier, EMAIL);

        assertThat(access.ofLink(secret)).hasValue(new ApplicantAccess.Session(dossier.id(), EMAIL, false));
    }

    @Test
    void drawsALinkForEachOfSeveralContactsThatOpensNothingBeforeItIsWritten() {
        NewLinks links = access.newLinks(dossier, List.of(EMAIL, "anne@ville.example", EMAIL));

        assertThat(links.secrets()).containsOnlyKeys(EMAIL, "anne@ville.example");
        assertThat(links.secrets().values()).doesNotHaveDuplicates();
        assertThat(access.ofLink(links.secrets().get(EMAIL))).isEmpty();
        assertThat(access.newLinks(dossier, List.of()).secrets()).isEmpty();
    }

    @Test
    void letsTheHolderOfASessionIn() {
        String secret = access.openSession(dossier.id(), EMAIL);

        assertThat(access.ofSession(secret)).hasValue(new ApplicantAccess.Session(dossier.id(), EMAIL, false));
    }

    @Test
    void takesNoLinkForASessionAndNoSessionForALink() {
        assertThat(access.ofSession(access.issueLink(dossier, EMAIL))).isEmpty();
        assertThat(access.ofLink(access.openSession(dossier.id(), EMAIL))).isEmpty();
    }

    @Test
    void letsNobodyElseIn() {
        String secret = access.issueLink(dossier, EMAIL);

        assertThat(access.ofLink("")).isEmpty();
        assertThat(access.ofLink(secret + "x")).isEmpty();
        assertThat(access.ofLink(secret.substring(1))).isEmpty();
        assertThat(access.ofLink(tokenOf(secret).hash())).isEmpty();
    }

    @Test
    void keepsTheHashOfASecretAndNeverTheSecret() {
        String secret = access.issueLink(dossier, EMAIL);

        assertThat(tokenOf(secret).hash()).isEqualTo(Hashes.sha256(secret)).doesNotContain(secret);
        assertThat(bench.tables.all(AccessToken.class).toString()).doesNotContain(secret);
    }

    @Test
    void givesOutSecretsThatCannotBeGuessedAndGoIntoAnAddress() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            secrets.add(access.issueLink(dossier, EMAIL));
        }

        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void endsALinkThirtyDaysLaterAtTheEndOfTheDayInParis() {
        Instant expiry = Bench.paris("2026-10-31T23:59:00");
        String secret = access.issueLink(dossier, EMAIL);

        assertThat(access.linkExpiry(dossier)).isEqualTo(expiry);
        bench.clock.set(expiry.minusMillis(1));
        assertThat(access.ofLink(secret)).isPresent();
        bench.clock.set(expiry);
        assertThat(access.ofLink(secret)).isEmpty();
    }

    @Test
    void endsASessionAfterThirtyDays() {
        String secret = access.openSession(dossier.id(), EMAIL);

        bench.clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(access.ofSession(secret)).isPresent();
        bench.clock.advance(Duration.ofMillis(1));
        assertThat(access.ofSession(secret)).isEmpty();
    }

    @Test
    void endsASessionThatIsClosedAndNoOther() {
        String closed = access.openSession(dossier.id(), EMAIL);
        String other = access.openSession(dossier.id(), EMAIL);

        access.closeSession(closed);

        assertThat(access.ofSession(closed)).isEmpty();
        assertThat(access.ofSession(other)).isPresent();
    }

    @Test
    void endsAllThatAnAddressHasOnADossierAndNothingElse() {
        String link = access.issueLink(dossier, EMAIL);
        String session = access.openSession(dossier.id(), "DSI@Rennes.example");
        String colleague = access.openSession(dossier.id(), "anne.dupont@rennes.example");
        String elsewhere = access.openSession(UUID.randomUUID(), EMAIL);

        access.closeAll(dossier.id(), EMAIL);

        assertThat(access.ofLink(link)).isEmpty();
        assertThat(access.ofSession(session)).isEmpty();
        assertThat(access.ofSession(colleague)).isPresent();
        assertThat(access.ofSession(elsewhere)).isPresent();
    }

    private AccessToken tokenOf(String secret) {
        return bench.tables.all(AccessToken.class).stream()
                .filter(token -> token.hash().equals(Hashes.sha256(secret)))
                .findFirst()
                .orElseThrow();
    }
}
