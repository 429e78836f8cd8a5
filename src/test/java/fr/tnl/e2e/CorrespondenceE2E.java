package fr.tnl.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.PersonalRecords;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What passes between secretariat and applicants on a dossier beside its process, in a browser. */
class CorrespondenceE2E extends BrowserTest {

    private static final String NEW_EMAIL = "nadia.bel@ville.example";

    private Page secretariat;

    @BeforeEach
    void logIn() {
        secretariat = tasklist("secretariat").page();
    }

    @Test
    void theSecretariatOpensEarlierAnswersToANewContactWhoTakesThemOver() {
        Dossier earlier = earlier(file(Track.LABEL, "COMMUNE-34301"));
        Dossier draft = begin(
                Track.LABEL,
                "COMMUNE-34301",
                elected("Omar Diop", "omar.diop@ville.example"),
                technical("Nadia Bel", NEW_EMAIL));
        Page nadia = letIn(draft, NEW_EMAIL);
        Look.at(nadia, "draft-earlier-closed");
        nadia.getByText("Demander la reprise au secrétariat").click();
        nadia.getByLabel("Écrire au secrétariat").fill("J’aimerais reprendre nos réponses de l’an dernier.");
        press(nadia, "Envoyer");

        secretariat.navigate(product.address() + "/backoffice/messages");
        Look.at(secretariat, "office-messages");
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lire et répondre"))
                .first()
                .click();
        Look.at(secretariat, "office-messages-of");
        secretariat.getByText(String.valueOf(earlier.reference())).click();
        Look.at(secretariat, "office-earlier");
        press(secretariat, "Autoriser la reprise – Nadia Bel");
        assertThat(secretariat.getByText("Reprise autorisée")).isVisible();
        Look.at(secretariat, "office-earlier-released");

        nadia.navigate(home(draft));
        Look.at(nadia, "draft-earlier-open");
        nadia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reprendre les réponses"))
                .click();
        Look.at(nadia, "draft-reprise");
        nadia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reprendre"))
                .click();
        assertThat(nadia.getByText("réponses sont reprises")).isVisible();
        Look.at(nadia, "draft-reprise-done");
    }

    @Test
    void theSecretariatWritesReplacesAContactAndErases() {
        Dossier filed = file(Track.LABEL, "COMMUNE-34108");
        bean(Conversations.class)
                .write(
                        filed.id(),
                        Author.applicant(TECHNICAL, "Théo Roux"),
                        "1",
                        "Une question.\nLaquelle, au juste.",
                        null);
        bean(PersonalRecords.class).request(filed.id(), TECHNICAL);

        secretariat.navigate(product.address() + "/backoffice/messages/" + filed.id());
        secretariat.getByLabel("Écrire aux contacts").first().fill("Voici la réponse.");
        press(secretariat, "Envoyer");
        assertThat(secretariat.getByText("Voici la réponse.")).isVisible();
        Look.at(secretariat, "office-messages-answered");
        Page theo = letIn(filed, TECHNICAL);
        assertThat(theo.getByText("Le secrétariat vous a écrit")).isVisible();
        theo.navigate(home(filed) + "/messages");
        assertThat(theo.getByText("Voici la réponse.")).isVisible();
        Look.at(theo, "filed-messages-answered");

        secretariat.navigate(product.address() + "/backoffice/contacts/" + filed.id());
        secretariat.locator("#electedName").fill("Rose Blanc");
        secretariat.locator("#electedEmail").fill("rose.blanc@ville.example");
        press(secretariat, "Enregistrer – Élu·e");
        assertThat(secretariat.getByText("Indiquez pourquoi").first()).isVisible();
        Look.at(secretariat, "office-contacts-refused");
        secretariat.locator("#electedReason").fill("Élise Martin a quitté la mairie.");
        press(secretariat, "Enregistrer – Élu·e");
        assertThat(secretariat.getByText("Aujourd’hui : Rose Blanc")).isVisible();
        Look.at(secretariat, "office-contacts");
        secretariat.navigate(product.address() + "/backoffice");
        Look.at(secretariat, "office-overview-waiting");
        secretariat.navigate(product.address() + "/backoffice/dossiers/" + filed.reference() + "/effacement");
        assertThat(secretariat.getByText("pourront être effacées quand il sera terminé"))
                .isVisible();
        Look.at(secretariat, "office-erasure-early");
        theo.navigate(home(filed) + "/retrait");
        theo.getByLabel("Pourquoi ?").fill("Nous reviendrons.");
        press(theo, "Retirer définitivement");
        await().atMost(PATIENCE).until(() -> now(filed).status() == DossierStatus.WITHDRAWN);
        secretariat.reload();
        Look.at(secretariat, "office-erasure");
        press(secretariat, "Effacer définitivement les données (Théo Roux)");
        assertThat(secretariat.getByText("Les données personnelles de ce contact sont effacées."))
                .isVisible();
        Look.at(secretariat, "office-erasure-done");
    }

    /** As if it had been filed and awarded in the edition before. */
    private Dossier earlier(Dossier filed) {
        RuntimeService runtime = bean(RuntimeService.class);
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(filed.reference()))
                .singleResult();
        // The receipt lies in the outbox a moment before the step that sent it is over.
        await().atMost(PATIENCE)
                .until(() -> runtime.createExecutionQuery()
                                .processInstanceId(process.getId())
                                .activityId("serviceTask_sendReceipt")
                                .count()
                        == 0);
        runtime.deleteProcessInstance(process.getId(), "earlier");
        bean(JdbcClient.class)
                .sql(
                        """
                        update tnl.dossier set edition = '2025', reference = 'TNL-2025-0007', place = null, status = 'AWARDED'
                        where id = :id
                        """)
                .param("id", filed.id())
                .update();
        return now(filed);
    }
}
