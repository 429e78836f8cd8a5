package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.mail.MailEntry;
import fr.tnl.mail.MailLog;
import fr.tnl.questionnaire.FieldType;
import fr.tnl.shared.Sight;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Markup, templates and links that an applicant types are text to everybody who reads them, wherever they read them. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalMarkupIT {

    private static final String EVIL =
            "<script>alert(1)</script>\"onmouseover=\"alert(2) [x](javascript:alert(3)) ${7*7} [[${7*7}]] {{7*7}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftAnswers draftAnswers;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MailLog mailLog;

    private Dossier filed;
    private Visitor applicant;

    @BeforeAll
    void fileWithMarkupEverywhere() {
        Dossier draft = stage.begin("COMMUNE-45234", Track.BADGE, EVIL);
        drafts.form(draft).sections().forEach(section -> {
            Map<String, List<String>> answers = new HashMap<>(CompleteAnswers.BEST.of(section));
            section.fields().stream()
                    .filter(field -> field.type() == FieldType.TEXTAREA || field.type() == FieldType.TEXTFIELD)
                    .filter(field -> field.limits().pattern() == null)
                    .forEach(field -> answers.put(field.key(), List.of(EVIL)));
            new Answering(drafts, draftAnswers).save(draft, section, answers);
        });
        applicant = stage.applicantOf(draft, port);
        applicant.submit("/acces", "/dossiers/" + draft.id() + "/depot", Map.of());
        stage.runJobs();
        filed = dossiers.find(draft.id()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/depot", "/pieces", "/questionnaire/6", "/retrait"})
    void onThePagesOfTheDossier(String page) {
        Visitor.Answer answer = applicant.get("/dossiers/" + filed.id() + page);

        assertThat(answer.status()).isEqualTo(200);
        assertHarmless(answer.body());
    }

    @Test
    void readsAsItWasTyped() {
        assertThat(applicant.get("/dossiers/" + filed.id()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} [[${7*7}]] {{7*7}}");
    }

    @Test
    void inTheReceipt() {
        Visitor.Answer receipt = applicant.get("/dossiers/" + filed.id() + "/recepisse");

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).startsWith("%PDF").doesNotContain("/JavaScript", "javascript:");
    }

    @Test
    void inTheBackOffice() {
        Visitor.Answer answer = Visitor.loggedIn(port, "secretariat").get("/backoffice/dossiers/" + filed.reference());

        assertThat(answer.body()).contains("&lt;script&gt;alert(1)");
        assertHarmless(answer.body());
    }

    @Test
    void inMails() {
        List<MailEntry> mails = mailLog.ofDossier(String.valueOf(filed.reference()));

        assertThat(mails).isNotEmpty();
        for (MailEntry mail : mails) {
            Visitor.Answer page = Visitor.loggedIn(port, "secretariat").get("/backoffice/courriels/" + mail.id());
            assertThat(page.status()).isEqualTo(200);
            assertHarmless(page.body());
            assertHarmless(String.valueOf(
                    mailLog.find(mail.id(), Sight.FULL).orElseThrow().html()));
        }
    }

    private static void assertHarmless(String html) {
        assertThat(html)
                .doesNotContain("<script>alert", "\"onmouseover=\"alert")
                .doesNotContainPattern("(?i)(href|src)=[\"']?\\s*javascript:");
    }
}
