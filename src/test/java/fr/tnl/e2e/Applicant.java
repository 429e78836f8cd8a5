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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An applicant before the portal. */
final class Applicant {

    private static final Pattern REFERENCE = Pattern.compile("TNL-2026-\\d{4}");
    private static final Pattern DOSSIER = Pattern.compile(".*/dossiers/[0-9a-f-]{36}");

    private final Page page;
    private final String address;
    private final Hand hand;
    private final boolean javaScript;
    private final BiConsumer<Page, String> look;
    private String home = "";

    /** @param look what is done with each page that is come by, and a name for it */
    Applicant(Page page, String address, BiConsumer<Page, String> look) {
        this(page, address, Hand.mouse(), true, look);
    }

    /** @param javaScript whether the browser obeys it */
    Applicant(Page page, String address, Hand hand, boolean javaScript, BiConsumer<Page, String> look) {
        this.page = page;
        this.address = address;
        this.hand = hand;
        this.javaScript = javaScript;
        this.look = look;
    }

    Page page() {
        return page;
    }

    /** Finds the local authority as people do, names the contacts, and is in the draft. */
    Applicant begin(String track, String searched, String name) {
        page.navigate(address + "/candidater");
        hand.choose(page.getByLabel(track).first());
        hand.type(page.getByLabel("Nom, code postal, code INSEE ou SIREN"), searched);
        if (!javaScript) {
            press("Chercher");
        }
        Locator found = page.locator(".found a").filter(new Locator.FilterOptions().setHasText(name));
        found.first().waitFor();
        look("portal-choice-" + track);
        // The list may be refreshed under the click: the address in it is what counts
        page.navigate(address + found.first().getAttribute("href"));
        for (String who : List.of("elected", "technical")) {
            hand.type(page.locator("#" + who + "Name"), who.equals("elected") ? "Élise Martin" : "Théo Roux");
            hand.type(page.locator("#" + who + "Position"), "Numérique");
            hand.type(page.locator("#" + who + "Email"), who + "@" + track.toLowerCase() + ".example");
        }
        hand.choose(page.locator("#consent"));
        look("portal-contacts-" + track);
        press("Commencer le dossier");
        assertThat(page.getByText("BROUILLON – NON DÉPOSÉ")).isVisible();
        home = page.url();
        look("portal-draft-" + track);
        return this;
    }

    /** Answers every question that is shown, the page opening others as it goes. */
    Applicant answer(Form form, CompleteAnswers answers) {
        int number = 0;
        for (Group section : form.sections()) {
            number++;
            String address = home + "/questionnaire/" + number;
            page.navigate(address);
            Set<String> answered = new HashSet<>();
            do {
                answer(section, answers, answered);
                look("portal-section-" + form.name() + "-" + number);
                pressAndWait("Enregistrer et continuer");
                // Of the page that follows: while it is on its way, the line of the saving says the same
                assertThat(page.locator(".notice.good")).containsText("Enregistré à");
                // Without JavaScript, the page comes back with the questions that the answers opened
            } while (page.url().equals(address));
        }
        return this;
    }

    private void answer(Group section, CompleteAnswers answers, Set<String> answered) {
        var posted = answers.of(section);
        for (Field field : section.fields()) {
            boolean isShown = page.locator("#question-" + field.key()).count() > 0;
            if (isShown && answered.add(field.key())) {
                answer(field, posted.getOrDefault(field.key(), List.of()));
            }
        }
    }

    private void answer(Field field, List<String> values) {
        for (String value : values) {
            Locator input = page.locator("#" + field.key());
            switch (field.type()) {
                case RADIO, CHECKLIST -> choose(page.locator("input[name=" + field.key() + "][value=" + value + "]"));
                case CHECKBOX -> choose(input);
                case SELECT -> input.selectOption(value);
                default -> hand.type(input, value);
            }
        }
    }

    /** A choice may open other questions: the page is asked before the next one is looked for. */
    private void choose(Locator option) {
        if (!javaScript) {
            hand.choose(option);
            return;
        }
        page.waitForResponse(response -> response.url().endsWith("/apercu"), () -> hand.choose(option));
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
            hand.attach(
                    expected.first().locator("input[type=file]"),
                    new FilePayload(
                            "Délibération.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
            if (byHand) {
                hand.press(send);
            }
            assertThat(expected).hasCount(before - 1);
        }
        look("portal-documents");
        return this;
    }

    /** @return the reference */
    String file() {
        page.navigate(home + "/depot");
        look("portal-filing");
        press("Déposer la candidature");
        Locator told = page.getByText("Votre candidature est déposée sous la référence");
        assertThat(told).isVisible();
        look("portal-filed");
        Matcher reference = REFERENCE.matcher(told.textContent());
        if (!reference.find()) {
            throw new AssertionError("no reference in " + told.textContent());
        }
        return reference.group();
    }

    Applicant answerComplement(String message) {
        page.navigate(home);
        assertThat(page.getByText("Complément demandé").first()).isVisible();
        look("portal-complement");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Relire et répondre"))
                .click();
        page.getByLabel("Message au secrétariat").fill(message);
        look("portal-complement-answer");
        press("Envoyer la réponse");
        assertThat(page.getByText("Votre réponse est envoyée.")).isVisible();
        return this;
    }

    /** Comes back by a link from a mail, whose page alone lets nobody in. */
    Applicant comeBackBy(String link) {
        page.navigate(link);
        look("portal-link");
        press("Ouvrir ce dossier");
        page.waitForURL(DOSSIER);
        home = page.url();
        return this;
    }

    Applicant follow(String shot) {
        page.navigate(home);
        look(shot);
        return this;
    }

    private void press(String button) {
        hand.press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** What the page says may stand on the next one too, so that its words do not tell whether it has come. */
    private void pressAndWait(String button) {
        AtomicInteger loaded = new AtomicInteger();
        Consumer<Page> count = next -> loaded.incrementAndGet();
        page.onDOMContentLoaded(count);
        press(button);
        page.waitForCondition(() -> loaded.get() > 0);
        page.offDOMContentLoaded(count);
    }

    private void look(String name) {
        look.accept(page, name);
    }
}
