package fr.tnl.e2e;

import com.microsoft.playwright.Page;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Dossier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at each page that no other story passes by: on a desktop, on a phone, by axe. */
class ApplicantPagesE2E extends BrowserTest {

    private Dossier draft;
    private Dossier filed;

    @BeforeAll
    void prepare() {
        draft = begin(Track.BADGE, "COMMUNE-34301");
        filed = file(Track.BADGE, "COMMUNE-34108");
        Conversations conversations = bean(Conversations.class);
        conversations.write(
                draft.id(), Author.applicant(TECHNICAL, "Théo Roux"), "1", "Une question :\nlaquelle ?", null);
        conversations.write(draft.id(), Author.secretariat("secretariat", "Claire"), "2", "La réponse.", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "contacts", "donnees-personnelles", "effacement"})
    void ofADraft(String name) {
        Page page = letIn(draft, TECHNICAL);
        page.navigate(home(draft) + "/" + name);
        Look.at(page, "draft-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "contacts", "donnees-personnelles", "effacement", "retrait", "versions/1"})
    void ofAFiledDossier(String name) {
        Page page = letIn(filed, TECHNICAL);
        page.navigate(home(filed) + "/" + name);
        Look.at(page, "filed-" + name.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acces", "verifier", "donnees-personnelles", "accessibilite", "candidater/autre-organisme"})
    void forEverybody(String name) {
        Page page = newPage();
        page.navigate(product.address() + "/" + name);
        Look.at(page, "public-" + name.replace('/', '-'));
    }
}
