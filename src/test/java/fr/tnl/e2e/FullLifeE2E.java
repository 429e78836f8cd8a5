package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.CompleteAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign from the first application to the published palmarès, in a browser. */
class FullLifeE2E {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path data;

    private Product product;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void start() {
        product = Product.start(data);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    @AfterEach
    void stop() {
        playwright.close();
        product.close();
    }

    @Test
    void anApplicationGoesFromThePortalToAPublishedAward() {
        String laureate = file("COMMUNE-38151", Track.LABEL, CompleteAnswers.BEST);
        String refused = file("COMMUNE-35238", Track.LABEL, CompleteAnswers.POOREST);
        String badge = file("COMMUNE-01004", Track.BADGE, CompleteAnswers.BEST);

        Tasklist secretariat = tasklist("secretariat");
        secretariat.filter("À prendre en charge");
        assertThat(secretariat.card("Échirolles")).containsText(laureate);
        secretariat.choose("Échirolles").claim();
        Screenshots.take(secretariat.page(), "tasklist-completeness");
        secretariat
                .tick("Non, je demande un complément")
                .fill("Que doit envoyer ou corriger la collectivité ?", "La délibération signée manque.")
                .complete();
        answerComplement(laureate);
        for (String authority : List.of("Échirolles", "Rennes", "Ambérieu")) {
            awaitCard(secretariat, "À prendre en charge", authority);
            secretariat
                    .choose(authority)
                    .claim()
                    .tick("Oui, le jury peut l’évaluer")
                    .complete();
        }

        product.moveClockTo(campaign().closesAt().plusSeconds(5));
        await().atMost(PATIENCE)
                .until(() -> reviews(laureate).size() == 3 && reviews(refused).size() == 3);
        presidencyCannotApproveYet(refused);
        review(laureate, "9");
        review(refused, "2");

        Tasklist presidency = tasklist("presidence");
        awaitCard(presidency, "À prendre en charge", "Délibérer – Échirolles");
        presidency.choose("Délibérer – Échirolles").claim();
        Screenshots.take(presidency.page(), "tasklist-deliberate");
        presidency
                .tick("Or")
                .tick("Mutualisation")
                .fill("Retour du jury à la collectivité", "Un engagement exemplaire.")
                .complete();
        awaitCard(presidency, "À prendre en charge", "Délibérer – Rennes");
        presidency
                .choose("Délibérer – Rennes")
                .claim()
                .tick("Non labellisé")
                .fill("Retour du jury à la collectivité", "Un début à poursuivre.")
                .complete();
        awaitCard(presidency, "À prendre en charge", "Arrêter le palmarès");
        presidency.choose("Arrêter le palmarès").claim();
        Screenshots.take(presidency.page(), "tasklist-palmares");
        presidency.tick("J’arrête ce palmarès").complete();
        await().atMost(PATIENCE).until(() -> campaign().state().name().equals("APPROVED"));

        assertThat(mails("award")).isEmpty();
        product.moveClockTo(campaign().proclaimsAt().plusSeconds(5));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mails("award")).hasSize(4);
            assertThat(mails("not-awarded")).hasSize(2);
        });
        assertThat(mails("award")).noneMatch(name -> name.contains(refused));
        assertThat(mails("award")).anyMatch(name -> name.contains(badge));
    }

    private void presidencyCannotApproveYet(String undecided) {
        Tasklist presidency = tasklist("presidence");
        awaitCard(presidency, "À prendre en charge", "Arrêter le palmarès");
        presidency
                .choose("Arrêter le palmarès")
                .claim()
                .tick("J’arrête ce palmarès")
                .complete();
        assertThat(presidency.refusal()).containsText(undecided);
        Screenshots.take(presidency.page(), "tasklist-palmares-refused");
        presidency.page().getByText("Libérer la tâche").first().click();
    }

    private void review(String reference, String score) {
        String authority = product.bean(fr.tnl.dossier.Dossiers.class)
                .get(new DossierReference(reference))
                .authorityName();
        for (Review review : reviews(reference)) {
            Tasklist juror = tasklist(Objects.requireNonNull(review.juror()));
            awaitCard(juror, "Mes tâches", authority);
            juror.choose("Évaluer le dossier – " + authority);
            if (review.number() == 1) {
                Screenshots.take(juror.page(), "tasklist-review-" + reference);
            }
            for (String axis : List.of(
                    "Stratégie et mutualisation",
                    "Bonnes pratiques numériques",
                    "Logiciels et systèmes libres",
                    "Communication et écosystème",
                    "Gestion des données")) {
                juror.fill(axis, score);
            }
            juror.fill("Avis d’ensemble", "Un dossier lu avec attention.").complete();
            await().atMost(PATIENCE).until(() -> reviews(reference).stream()
                    .anyMatch(one -> one.id().equals(review.id()) && one.submittedAt() != null));
            juror.page().context().close();
        }
    }

    private void answerComplement(String reference) {
        Dossier dossier = await().atMost(PATIENCE)
                .until(
                        () -> product.bean(fr.tnl.dossier.Dossiers.class).get(new DossierReference(reference)),
                        found -> found.status() == fr.tnl.dossier.DossierStatus.COMPLEMENT_REQUESTED);
        product.bean(fr.tnl.completeness.Complements.class)
                .answer(dossier.id(), "La voici.", Actor.applicant("theo@example.org"));
    }

    private void awaitCard(Tasklist tasklist, String filter, String title) {
        await().atMost(PATIENCE).until(() -> {
            tasklist.filter(filter);
            return tasklist.card(title).count() > 0;
        });
    }

    private Tasklist tasklist(String account) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("fr-FR").setTimezoneId("Europe/Paris"))
                .newPage();
        page.setViewportSize(1280, 900);
        return Tasklist.open(page, product.address(), account);
    }

    private Campaign campaign() {
        return product.bean(Campaigns.class).get(EDITION);
    }

    private List<Review> reviews(String reference) {
        return product.bean(Reviews.class).of(new DossierReference(reference));
    }

    private List<String> mails(String template) {
        try (Stream<Path> files = Files.list(product.outbox())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains("Z-" + template + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String authorityId, Track track, CompleteAnswers answers) {
        Drafts drafts = product.bean(Drafts.class);
        Dossier draft = drafts.start(new StartRequest(
                EDITION,
                track,
                product.bean(LocalAuthorities.class).get(authorityId).id(),
                Contact.of(ContactRole.ELECTED, "e", "Élise Martin", "Adjointe", "elise@example.org", ""),
                Contact.of(ContactRole.TECHNICAL, "t", "Théo Roux", "DSI", "theo@example.org", ""),
                true));
        drafts.form(draft)
                .sections()
                .forEach(section -> drafts.saveSection(draft.id(), section, answers.of(section), Set.of()));
        drafts.required(draft)
                .forEach(place ->
                        drafts.addDocument(draft.id(), place.id(), place.id() + ".pdf", "%PDF-1.4\n%%EOF".getBytes()));
        return String.valueOf(product.bean(Applications.class)
                .file(draft.id(), Instant.now(), Actor.applicant("theo@example.org"))
                .reference());
    }
}
