package fr.tnl.process.forms;

import fr.tnl.process.workflow.ReviewTasks;
import fr.tnl.questionnaire.Forms;
import fr.tnl.review.ReviewDraft;
import fr.tnl.review.ReviewDrafts;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.UnknownException;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Tasklist's button « Enregistrer » leaves what is typed of a review. It stands among the addresses of the engine's
 * web applications, whose login and token hold here too.
 */
@RestController
class ReviewDraftController {

    /**
     * @param version of the draft that is kept now
     * @param text for the person where it was not saved, else empty
     */
    record Answer(long version, String text) {}

    private final ReviewTasks tasks;
    private final ReviewDrafts drafts;
    private final Forms forms;
    private final Messages messages;

    ReviewDraftController(ReviewTasks tasks, ReviewDrafts drafts, Forms forms, Messages messages) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * @param onTopOf version of the draft that the person had before their eyes, 0 for none
     * @param values of the form's fields; those that are hidden are left out
     */
    @PostMapping(path = "/camunda/api/tnl/reviews/{task}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> save(
            Principal person,
            @PathVariable String task,
            @RequestParam long onTopOf,
            @RequestBody Map<String, @Nullable Object> values) {
        UUID review = tasks.reviewOf(task, person.getName()).orElseThrow(() -> new UnknownException("review.unknown"));
        Map<String, String> texts = DraftEntries.texts(forms.get(JuryFacts.ASSESS), values);
        try {
            return json(
                    HttpStatus.OK,
                    new Answer(
                            drafts.save(review, person.getName(), texts, onTopOf)
                                    .version(),
                            ""));
        } catch (DomainException refused) {
            return drafts.find(review, person.getName())
                    .filter(other -> other.version() != onTopOf)
                    .map(other -> json(HttpStatus.CONFLICT, new Answer(other.version(), newer(other))))
                    .orElseGet(() -> json(HttpStatus.UNPROCESSABLE_ENTITY, new Answer(onTopOf, messages.of(refused))));
        }
    }

    private String newer(ReviewDraft other) {
        return messages.get("process.draft.newer", ParisTime.moment(other.savedAt()));
    }

    /** Whatever the browser says that it accepts: the script reads nothing else. */
    private static ResponseEntity<Answer> json(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
