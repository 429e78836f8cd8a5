package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A complement, asked for part by part in Tasklist, opens these parts alone once the campaign has closed. */
class ComplementE2E extends BrowserTest {

    private static final int SECTIONS = 7;

    @Override
    String[] settings() {
        return new String[] {"--tnl.demo.closes-in=P5D", "--tnl.demo.proclaims-in=P60D"};
    }

    @Test
    void aComplementIsOpenPartByPartAfterTheClosingAndUntilItsOwnDeadline() {
        Dossier asked = file(Track.LABEL, "COMMUNE-38151");
        Dossier lapsing = file(Track.LABEL, "COMMUNE-35238");
        Dossier untouched = file(Track.LABEL, "COMMUNE-01004");
        askPartByPart(asked);
        check("Rennes")
                .fill("Que doit envoyer ou corriger la collectivité\u00A0?", "Tout est à revoir.")
                .complete();
        await().atMost(PATIENCE).until(() -> now(lapsing).status() == DossierStatus.COMPLEMENT_REQUESTED);
        Page theo = letIn(asked, TECHNICAL);
        assertThat(theo.getByText("À compléter")).hasCount(2);
        assertThat(theo.getByText("vous pouvez aussi modifier le reste du dossier"))
                .isVisible();
        Look.at(theo, "complement-before-closing");

        product.moveClockTo(bean(Campaigns.class).get(EDITION).closesAt().plusSeconds(5));

        everyPageIsReadOnly(untouched);
        assertThat(openFields(letIn(lapsing, TECHNICAL), lapsing)).contains("agentCount", "proudest", "files");
        theo.navigate(home(asked));
        assertThat(theo.getByText("seul ce qui est demandé peut changer")).isVisible();
        Look.at(theo, "complement-after-closing");
        assertThat(openFields(theo, asked)).containsExactly("dataOpen", "files");
        answer(theo, asked);

        Instant due = bean(Completeness.class)
                .complementsOf(lapsing.requireReference())
                .get(0)
                .dueAt();
        product.moveClockTo(due.plusSeconds(5));
        await().atMost(PATIENCE).until(() -> now(lapsing).status() == DossierStatus.CLOSED);
        everyPageIsReadOnly(lapsing);
    }

    private void askPartByPart(Dossier dossier) {
        Tasklist tasklist = check(dossier.authorityName())
                .fill("Que doit envoyer ou corriger la collectivité\u00A0?", "Merci de préciser et de signer.");
        Page page = tasklist.page();
        Locator search = tasklist.form().getByLabel("Questions à compléter").first();
        search.fill("données ouvertes");
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText("Publiez-vous des données ouvertes"))
                .first()
                .click();
        search.press("Escape");
        tasklist.tick("Délibération ou lettre d’engagement");
        Screenshots.take(page, "tasklist-complement");
        form(page, "tasklist-complement-form");
        tasklist.complete();
        await().atMost(PATIENCE).until(() -> now(dossier).status() == DossierStatus.COMPLEMENT_REQUESTED);
    }

    /** The end of the form, which a picture of the window does not reach. */
    private static void form(Page page, String name) {
        page.setViewportSize(Screenshots.DESKTOP, 2600);
        Screenshots.part(page.locator(".fjs-form").first(), name);
        page.setViewportSize(Screenshots.DESKTOP, Screenshots.HEIGHT);
    }

    private Tasklist check(String authority) {
        Tasklist tasklist = tasklist("secretariat");
        tasklist.await("À prendre en charge", authority);
        return tasklist.choose(authority).claim().pick("Non, je demande un complément");
    }

    private void answer(Page theo, Dossier asked) {
        theo.navigate(home(asked));
        theo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publiez-vous des données ouvertes"))
                .click();
        Look.at(theo, "complement-section");
        theo.locator("input[name=dataOpen][value=some]").check();
        press(theo, "Enregistrer et continuer");
        assertThat(theo.locator(".notice.good")).containsText("Enregistré à");
        theo.navigate(home(asked) + "/pieces");
        Look.at(theo, "complement-documents");
        theo.locator("#f-commitment")
                .setInputFiles(new FilePayload(
                        "Lettre signée.pdf",
                        "application/pdf",
                        "%PDF-1.4\nsigned\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        assertThat(theo.locator("[data-fresh=list-commitment]")).containsText("Lettre signée.pdf");
        theo.navigate(home(asked));
        assertThat(theo.locator(".tag.good").getByText("Complété")).hasCount(2);
        theo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relire et répondre"))
                .click();
        theo.getByLabel("Message au secrétariat").fill("Voici la lettre, signée.");
        Look.at(theo, "complement-answer");
        press(theo, "Envoyer la réponse");
        assertThat(theo.getByText("Votre réponse est envoyée.")).isVisible();
        Look.at(theo, "complement-sent");
        everyPageIsReadOnly(asked);

        Tasklist tasklist = tasklist("secretariat");
        Page secretariat = tasklist.page().context().newPage();
        secretariat.navigate(product.address() + "/backoffice/dossiers/" + asked.reference());
        assertThat(secretariat.locator("#completude").getByText("Complété")).hasCount(2);
        Look.at(secretariat, "office-complement-answered");
        tasklist.await("À prendre en charge", asked.authorityName());
        tasklist.choose(asked.authorityName());
        form(tasklist.page(), "tasklist-complement-answered");
    }

    private void everyPageIsReadOnly(Dossier dossier) {
        Page theo = letIn(dossier, TECHNICAL);
        assertThat(openFields(theo, dossier)).as(dossier.authorityName()).isEmpty();
        assertThat(theo.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Déposer|Envoyer|Enregistrer|Retirer"))))
                .hasCount(0);
        if (dossier.authorityName().startsWith("Ambérieu")) {
            Look.at(theo, "read-only-filing");
            theo.navigate(home(dossier) + "/questionnaire/1");
            Look.at(theo, "read-only-section");
            theo.navigate(home(dossier) + "/pieces");
            Look.at(theo, "read-only-documents");
        }
    }

    /** Names of what could be filled in on any page of the dossier; the last page stays open. */
    private Set<String> openFields(Page page, Dossier dossier) {
        Set<String> names = new TreeSet<>();
        for (int section = 1; section <= SECTIONS; section++) {
            page.navigate(home(dossier) + "/questionnaire/" + section);
            addOpenFields(page, names);
        }
        for (String other : new String[] {"/pieces", "/depot"}) {
            page.navigate(home(dossier) + other);
            addOpenFields(page, names);
        }
        names.remove("message");
        return names;
    }

    private static void addOpenFields(Page page, Set<String> names) {
        for (Locator field : page.locator("main :is(input:not([type=hidden]), select, textarea):enabled")
                .all()) {
            names.add(field.getAttribute("name"));
        }
    }
}
