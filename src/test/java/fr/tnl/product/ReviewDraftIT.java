package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.review.Review;
import fr.tnl.review.ReviewDraft;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a juror saves of a review from Tasklist: theirs to go on with, and a secret to everybody else. */
@OnRunningProduct
class ReviewDraftIT {

    private static final String BEGINNING = "Un début que personne d’autre ne lit.";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private ReviewDrafts drafts;

    private Review review;
    private String account;
    private String task;
    private Visitor juror;

    @BeforeEach
    void aJurorHasAReview() {
        review = stage.reviewsOf(Stage.Role.UNDER_REVIEW).get(0);
        account = Objects.requireNonNull(review.juror());
        task = stage.reviewTask(Stage.Role.UNDER_REVIEW, account).getId();
        juror = Visitor.loggedIn(port, account);
    }

    @AfterEach
    void leavesTheStageAsItWas() {
        drafts.find(review.id(), account).ifPresent(draft -> {
            Map<String, String> cleared = new HashMap<>();
            draft.texts().keySet().forEach(field -> cleared.put(field, ""));
            drafts.save(review.id(), account, cleared, draft.version());
        });
    }

    @Test
    void isWhatTheFormBeginsWithTheNextTime() {
        Answer saved = save(juror, 0, Map.of("score_data", 12, "overallComment", BEGINNING, "forged", "x"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(drafts.find(review.id(), account).map(ReviewDraft::texts))
                .contains(Map.of("score_data", "12", "overallComment", BEGINNING));
        Answer form = Visitor.loggedIn(port, account).get(formVariables());
        assertThat(form.json().at("/overallComment/value").asText()).isEqualTo(BEGINNING);
        assertThat(form.json().at("/score_data/value").asInt()).isEqualTo(12);
        assertThat(form.json().at("/draftVersion/value").asLong())
                .isEqualTo(saved.json().at("/version").asLong());
    }

    @Test
    void isNotWhatAStaleFormOverwrites() {
        save(juror, 0, Map.of("overallComment", BEGINNING));

        Answer stale = save(juror, 0, Map.of("overallComment", "Plus ancien"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/text").asText()).contains("Une autre version de cette évaluation");
        assertThat(drafts.find(review.id(), account).orElseThrow().texts()).containsValue(BEGINNING);
        assertThat(save(juror, stale.json().at("/version").asLong(), Map.of("overallComment", "Voulu"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isTooLongInWords() {
        Answer refused = save(juror, 0, Map.of("overallComment", "a".repeat(ReviewDraft.LONGEST + 1)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/text").asText()).contains("raccourcissez-le");
    }

    @Test
    void isNobodyElses() {
        save(juror, 0, Map.of("overallComment", BEGINNING));

        for (String other :
                new String[] {stage.jurorsOf(Stage.Role.UNDER_REVIEW).get(1), "secretariat", "administration"}) {
            Visitor visitor = Visitor.loggedIn(port, other);
            assertThat(save(visitor, 1, Map.of("overallComment", "Pas à moi")).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(visitor.get(formVariables()).body()).as(other).doesNotContain(BEGINNING);
        }
        assertThat(Visitor.loggedIn(port, "secretariat")
                        .get("/backoffice/dossiers/" + review.reference())
                        .text())
                .contains("Commencée")
                .doesNotContain(BEGINNING);
    }

    @Test
    void isTakenFromTasklistOnly() {
        assertThat(juror.post(address(0), Map.of("overallComment", BEGINNING)).status())
                .as("without Tasklist's token")
                .isEqualTo(403);
        assertThat(Visitor.anonymous(port)
                        .post(address(0), Map.of("overallComment", BEGINNING))
                        .status())
                .isEqualTo(401);
        assertThat(drafts.find(review.id(), account)).isEmpty();
    }

    @Test
    void isCountedOnTheJurorsOwnPage() {
        assertThat(juror.get("/backoffice").text())
                .containsPattern("\\d sur \\d rendues")
                .doesNotContain("Commencée");

        save(juror, 0, Map.of("overallComment", BEGINNING));

        assertThat(juror.get("/backoffice").text()).contains("Commencée, enregistrée le");
    }

    private Answer save(Visitor visitor, long onTopOf, Map<String, Object> values) {
        return visitor.postFromTasklist(address(onTopOf), values);
    }

    private String address(long onTopOf) {
        return "/camunda/api/tnl/reviews/" + task + "/draft?onTopOf=" + onTopOf;
    }

    private String formVariables() {
        return "/camunda/api/engine/engine/default/task/" + task + "/form-variables?deserializeValues=false";
    }
}
