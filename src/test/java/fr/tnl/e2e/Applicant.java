package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import fr.tnl.testing.CompleteAnswers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An applicant before the portal. */
final class Applicant {

    private static final Pattern REFERENCE = Pattern.compile("TNL-2026-\\d{4}");
    private static final Pattern DOSSIER = Pattern.compile(".*/dossiers/[0-9a-f-]{36}");

    private final Page page;
    private final String address;
    private String home = "";

    Applicant(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    Page page() {
        return page;
    }

    /** Finds the local authority as people do, names the contacts, and is in the draft. */
    Applicant begin(String track, String searched, String name) {
        page.navigate(address + "/candidater");
        page.getByLabel(track).first().check();
        page.getByLabel("Nom, code postal, code INSEE ou SIREN").fill(searched);
        Locator found = page.locator(".found a").filter(new Locator.FilterOptions().setHasText(name));
        found.first().waitFor();
        Look.at(page, "portal-choice-" + track);
        // The list may be refreshed under the click: the address in it is what counts
        page.navigate(address + found.first().getAttribute("href"));
        for (String who : List.of("elected", "technical")) {
            page.locator("#" + who + "Name").fill(who.equals("elected") ? "Élise Martin" : "Théo Roux");
            page.locator("#" + who + "Position").fill("Numérique");
            page.locator("#" + who + "Email").fill(who + "@" + track.toLowerCase() + ".example");
        }
        page.locator("#consent").check();
        Look.at(page, "portal-contacts-" + track);
        press("Commencer le dossier");
        assertThat(page.getByText("BROUILLON – NON DÉPOSÉ")).isVisible();
        home = page.url();
        Look.at(page, "portal-draft-" + track);
        return this;
    }

    /** Answers every question that is shown, the page opening others as it goes. */
    Applicant answer(Form form, CompleteAnswers answers) {
        int number = 0;
        for (Group section : form.sections()) {
            number++;
            page.navigate(home + "/questionnaire/" + number);
            var posted = answers.of(section);
            for (Field field : section.fields()) {
                answer(field, posted.getOrDefault(field.key(), List.of()));
            }
            Look.at(page, "portal-section-" + form.name() + "-" + number);
            press("Enregistrer et continuer");
            assertThat(page.getByText("Enregistré à").first()).isVisible();
        }
        return this;
    }

    private void answer(Field field, List<String> values) {
        if (page.locator("#question-" + field.key()).count() == 0) {
            return;
        }
        for (String value : values) {
            switch (field.type()) {
                case RADIO, CHECKLIST -> checked(page.locator("input[name=" + field.key() + "][value=" + value + "]"));
                case CHECKBOX -> checked(page.locator("#" + field.key()));
                case SELECT -> page.locator("#" + field.key()).selectOption(value);
                default -> page.locator("#" + field.key()).fill(value);
            }
        }
    }

    /** A choice may open other questions: the page is asked before the next one is looked for. */
    private void checked(Locator choice) {
        page.waitForResponse(response -> response.url().endsWith("/apercu"), choice::check);
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    Applicant addRequiredDocuments() {
        page.navigate(home + "/pieces");
        Locator expected = page.locator("section:has(.tag.warn)");
        while (expected.count() > 0) {
            int before = expected.count();
            // With JavaScript a file leaves as soon as it is chosen
            Locator send =
                    expected.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Envoyer"));
            boolean byHand = send.isVisible();
            expected.first()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "Délibération.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
            if (byHand) {
                send.click();
            }
            assertThat(expected).hasCount(before - 1);
        }
        Look.at(page, "portal-documents");
        return this;
    }

    /** @return the reference */
    String file() {
        page.navigate(home + "/depot");
        Look.at(page, "portal-filing");
        press("Déposer la candidature");
        Locator told = page.getByText("Votre candidature est déposée sous la référence");
        assertThat(told).isVisible();
        Look.at(page, "portal-filed");
        Matcher reference = REFERENCE.matcher(told.textContent());
        if (!reference.find()) {
            throw new AssertionError("no reference in " + told.textContent());
        }
        return reference.group();
    }

    Applicant answerComplement(String message) {
        page.navigate(home);
        assertThat(page.getByText("Complément demandé").first()).isVisible();
        Look.at(page, "portal-complement");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relire et répondre"))
                .click();
        page.getByLabel("Message au secrétariat").fill(message);
        Look.at(page, "portal-complement-answer");
        press("Envoyer la réponse");
        assertThat(page.getByText("Votre réponse est envoyée.")).isVisible();
        return this;
    }

    /** Comes back by a link from a mail, whose page alone lets nobody in. */
    Applicant comeBackBy(String link) {
        page.navigate(link);
        Look.at(page, "portal-link");
        press("Ouvrir ce dossier");
        page.waitForURL(DOSSIER);
        home = page.url();
        return this;
    }

    Applicant follow(String shot) {
        page.navigate(home);
        Look.at(page, shot);
        return this;
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
