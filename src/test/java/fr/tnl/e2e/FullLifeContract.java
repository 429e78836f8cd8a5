package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossiers;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.CompleteAnswers;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign from the first application to the published palmarès, in a browser. */
abstract class FullLifeContract extends BrowserTest {

    private Outbox outbox;
    private Page jurors;
    private final BiConsumer<Page, String> look;

    /** @param look what is done with each page that is come by, and a name for it */
    FullLifeContract(BiConsumer<Page, String> look) {
        this.look = look;
    }

    @BeforeEach
    void begin() {
        outbox = new Outbox(product.outbox());
        jurors = newPage();
    }

    @Test
    void anApplicationGoesFromThePortalToAPublishedAward() {
        Page visitor = newPage();
        visitor.navigate(product.address() + "/");
        assertThat(visitor.getByText("(heure de Paris)").first()).isVisible();
        look.accept(visitor, "portal-home");

        Applicant echirolles = applicant().begin("Label", "Echirolles", "Échirolles");
        String laureate = file(echirolles, Track.LABEL, CompleteAnswers.BEST);
        Applicant rennes = applicant().begin("Label", "35000", "Rennes");
        String refused = file(rennes, Track.LABEL, CompleteAnswers.POOREST);
        Applicant amberieu = applicant().begin("Badge", "210100046", "Ambérieu-en-Bugey");
        String badge = file(amberieu, Track.BADGE, CompleteAnswers.BEST);
        receiptsArrive(laureate, refused, badge);

        Tasklist secretariat = tasklist("secretariat");
        secretariat.filter("À prendre en charge");
        assertThat(secretariat.card("Échirolles")).containsText(laureate);
        secretariat.choose("Échirolles").claim();
        Screenshots.take(secretariat.page(), "tasklist-completeness");
        secretariat
                .pick("Non, je demande un complément")
                .fill("Que doit envoyer ou corriger la collectivité\u00A0?", "La délibération signée manque.")
                .complete();

        await().atMost(PATIENCE).until(() -> outbox.of("complement-request").size() == 2);
        String link = outbox.linkIn(outbox.of("complement-request").get(0));
        applicant().comeBackBy(link).answerComplement("La voici, signée.");
        for (String authority : List.of("Échirolles", "Rennes", "Ambérieu")) {
            secretariat.await("À prendre en charge", authority);
            secretariat
                    .choose(authority)
                    .claim()
                    .pick("Oui, le jury peut l’évaluer")
                    .complete();
        }
        rennes.follow("portal-complete");

        product.moveClockTo(campaign().closesAt().plusSeconds(5));
        await().atMost(PATIENCE)
                .until(() -> reviews(laureate).size() == 3 && reviews(refused).size() == 3);
        presidencyCannotApproveYet(refused);
        review(laureate, "9");
        review(refused, "2");
        deliberate(laureate, refused);
        echirolles.follow("portal-under-embargo");
        assertThat(echirolles.page().getByText("Vous n’avez rien à faire.")).isVisible();
        assertThat(echirolles.page().locator(".result")).hasCount(0);
        assertThat(outbox.of("award")).isEmpty();

        product.moveClockTo(campaign().proclaimsAt().plusSeconds(5));
        resultsArrive(laureate, refused, badge);
        thePalmaresIsPublic(visitor);
        applicantsReadTheirResult(laureate);
        theDossierTellsItsWholeStory(laureate);
    }

    private void receiptsArrive(String... references) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.of("receipt")).hasSize(references.length * 2));
        for (String reference : references) {
            assertThat(outbox.of("receipt"))
                    .filteredOn(name -> name.contains(reference))
                    .hasSize(2);
        }
        assertThat(outbox.attachments(outbox.of("receipt").get(0)))
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .startsWith("accuse-de-reception-TNL-2026-")
                        .endsWith(".pdf"));
        assertThat(outbox.of("draft-link")).hasSize(6);
    }

    private void deliberate(String laureate, String refused) {
        Tasklist presidency = tasklist("presidence");
        presidency.await("À prendre en charge", "Délibérer – Échirolles");
        presidency.choose("Délibérer – Échirolles").claim();
        Screenshots.take(presidency.page(), "tasklist-deliberate");
        presidency
                .pick("Or")
                .pick("Mutualisation")
                .fill("Retour du jury à la collectivité", "Un engagement exemplaire.")
                .complete();
        presidency.await("À prendre en charge", "Délibérer – Rennes");
        presidency
                .choose("Délibérer – Rennes")
                .claim()
                .pick("Non labellisé")
                .fill("Retour du jury à la collectivité", "Un début à poursuivre.")
                .complete();
        presidency.await("Mes tâches", "Arrêter le palmarès");
        presidency.choose("Arrêter le palmarès");
        Screenshots.take(presidency.page(), "tasklist-palmares");
        presidency.pick("Je signe ce palmarès").complete();
        Tasklist secretariat = tasklist("secretariat");
        secretariat.await("À prendre en charge", "Contresigner le palmarès");
        secretariat.choose("Contresigner le palmarès").claim();
        Screenshots.take(secretariat.page(), "tasklist-countersign");
        secretariat.pick("Je contresigne ce palmarès").complete();
        await().atMost(PATIENCE).until(() -> campaign().state().name().equals("APPROVED"));
    }

    private void resultsArrive(String laureate, String refused, String badge) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(outbox.of("award")).hasSize(2).allMatch(name -> name.contains(laureate));
            assertThat(outbox.of("badge-awarded")).hasSize(2).allMatch(name -> name.contains(badge));
            assertThat(outbox.of("not-awarded")).hasSize(2).allMatch(name -> name.contains(refused));
            assertThat(outbox.of("certificate")).hasSize(4).noneMatch(name -> name.contains(refused));
        });
        String award = award(laureate);
        assertThat(outbox.text(award)).contains("Or").contains("Mutualisation").contains("Un engagement exemplaire.");
        assertThat(outbox.of("certificate"))
                .filteredOn(name -> name.contains(laureate))
                .allSatisfy(name ->
                        assertThat(outbox.attachments(name)).containsExactly("certificat-" + laureate + ".pdf"));
        String notAwarded = outbox.of("not-awarded").get(0);
        assertThat(outbox.text(notAwarded)).contains("Un début à poursuivre.");
        assertThat(outbox.attachments(notAwarded)).isEmpty();
    }

    private String award(String reference) {
        return outbox.of("award").stream()
                .filter(name -> name.contains(reference))
                .findFirst()
                .orElseThrow();
    }

    private void thePalmaresIsPublic(Page visitor) {
        await().atMost(PATIENCE).until(() -> campaign().isProclaimed());
        visitor.navigate(product.address() + "/palmares");
        assertThat(visitor.getByText("Échirolles")).isVisible();
        assertThat(visitor.getByText("Mention Mutualisation")).isVisible();
        assertThat(visitor.getByText("Ambérieu-en-Bugey")).isVisible();
        assertThat(visitor.getByText("Rennes")).hasCount(0);
        look.accept(visitor, "portal-palmares");
        visitor.navigate(product.address() + "/");
        look.accept(visitor, "portal-home-proclaimed");
        visitor.navigate(product.address() + "/candidater");
        look.accept(visitor, "portal-filing-closed");
    }

    /** Weeks have passed and the sessions of the browsers with them: the mails with the results hold links. */
    private void applicantsReadTheirResult(String laureate) {
        Applicant echirolles =
                applicant().comeBackBy(outbox.linkIn(award(laureate))).follow("portal-awarded");
        assertThat(echirolles.page().getByText("Un engagement exemplaire.")).isVisible();
        follow(echirolles.page(), "Page de vérification");
        assertThat(echirolles.page().getByText("Ce certificat est authentique")).isVisible();
        look.accept(echirolles.page(), "portal-verification");
        Applicant rennes = applicant()
                .comeBackBy(outbox.linkIn(outbox.of("not-awarded").get(0)))
                .follow("portal-not-awarded");
        assertThat(rennes.page().getByText("Un début à poursuivre.")).isVisible();
        assertThat(rennes.page().getByText("Télécharger le certificat")).hasCount(0);
    }

    private void theDossierTellsItsWholeStory(String reference) {
        Page page = tasklist("secretariat").page();
        page.navigate(product.address() + "/backoffice/dossiers/" + reference);
        for (String told : List.of(
                "Dossier déposé",
                "La délibération signée manque.",
                "La voici, signée.",
                "Dossier complet",
                "Dossier confié au jury",
                "Évaluation rendue",
                "Décision enregistrée",
                "Label décerné",
                "Certificat établi")) {
            assertThat(page.locator("#chronologie").getByText(told).first()).isVisible();
        }
        look.accept(page, "office-dossier");
        for (String other : List.of("", "/dossiers", "/courriels", "/jury")) {
            page.navigate(product.address() + "/backoffice" + other);
            look.accept(page, "office" + other.replace('/', '-'));
        }
    }

    private void presidencyCannotApproveYet(String undecided) {
        Tasklist presidency = tasklist("presidence");
        presidency.await("À prendre en charge", "Arrêter le palmarès");
        presidency
                .choose("Arrêter le palmarès")
                .claim()
                .pick("Je signe ce palmarès")
                .complete();
        assertThat(presidency.refusal()).containsText(undecided);
        Screenshots.take(presidency.page(), "tasklist-palmares-refused");
    }

    private void review(String reference, String score) {
        String authority =
                bean(Dossiers.class).get(new DossierReference(reference)).authorityName();
        for (Review review : reviews(reference)) {
            Tasklist juror = tasklistOf(Objects.requireNonNull(review.juror()));
            juror.await("Mes tâches", authority);
            juror.choose("Évaluer le dossier – " + authority);
            if (review.number() == 1) {
                Screenshots.take(juror.page(), "tasklist-review-" + reference);
                assertThat(juror.typedRightAfter("Note – Données", "Avis d’ensemble", "Un avis écrit vite."))
                        .isEqualTo("Un avis écrit vite.");
            }
            for (String axis : List.of(
                    "Note – Stratégie",
                    "Note – Pratiques",
                    "Note – Logiciels",
                    "Note – Communication",
                    "Note – Données")) {
                juror.fill(axis, score);
            }
            juror.fill("Avis d’ensemble", "Un dossier lu avec attention.").complete();
            await().atMost(PATIENCE).until(() -> reviews(reference).stream()
                    .anyMatch(one -> one.id().equals(review.id()) && one.submittedAt() != null));
        }
    }

    /** One browser, handed from juror to juror: it has Tasklist's scripts already. */
    private Tasklist tasklistOf(String juror) {
        jurors.context().clearCookies();
        return Tasklist.open(jurors, product.address(), juror);
    }

    private Campaign campaign() {
        return bean(Campaigns.class).get(EDITION);
    }

    private List<Review> reviews(String reference) {
        return bean(Reviews.class).of(new DossierReference(reference));
    }

    private Applicant applicant() {
        return new Applicant(newPage(), product.address(), look);
    }

    private String file(Applicant applicant, Track track, CompleteAnswers answers) {
        Form form = bean(Forms.class)
                .portal(bean(Editions.class).get(EDITION).track(track).form());
        return applicant.answer(form, answers).addRequiredDocuments().file();
    }
}
