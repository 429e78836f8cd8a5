package fr.tnl.portal.workspace;

import fr.tnl.dossier.AnswerEdit;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.SavedAnswers;
import fr.tnl.portal.access.Applicant;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Saves one answer while it is given; the page's script tells what became of it, see {@code autosave.js}. */
@RestController
class AutosaveController {

    /** What became of an answer. */
    enum Outcome {
        SAVED,
        /** It was so before. */
        ALREADY_SAVED,
        /** Not right; the saved answer stays as it was. */
        INVALID,
        /** Changed by somebody else meanwhile: a person chooses. */
        CONFLICT,
        /** Another answer hides the question; it may open it later. */
        HIDDEN,
        /** Not asked for: only what a complement asks for may change now. */
        CLOSED,
        /** The dossier takes no answers any more. */
        REFUSED
    }

    /**
     * @param text for the person
     * @param other where somebody else was faster
     */
    record Answer(Outcome outcome, String text, @Nullable OtherAnswer other) {}

    private final DraftAnswers answers;
    private final Messages messages;
    private final Clock clock;

    AutosaveController(DraftAnswers answers, Messages messages, Clock clock) {
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param posted {@code value}: what is entered, and {@code known}: what was saved when the person began to enter it */
    @PostMapping("/dossiers/{id}/reponses/{key}")
    ResponseEntity<Answer> save(
            Applicant applicant, @PathVariable String key, @RequestParam MultiValueMap<String, String> posted) {
        AnswerEdit edit = AnswerEdit.ofQuestion(
                key, posted.getOrDefault("value", List.of()), posted.getOrDefault("known", List.of()));
        try {
            return json(told(key, answers.save(applicant.dossier().id(), edit, applicant.actor())));
        } catch (DomainException refused) {
            return json(new Answer(Outcome.REFUSED, messages.of(refused), null));
        }
    }

    /** Whatever the browser says that it accepts: the script reads nothing else. */
    private static ResponseEntity<Answer> json(Answer answer) {
        boolean saved = answer.outcome() == Outcome.SAVED || answer.outcome() == Outcome.ALREADY_SAVED;
        return ResponseEntity.status(saved ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private Answer told(String key, SavedAnswers saved) {
        if (!saved.closed().isEmpty()) {
            return new Answer(
                    Outcome.CLOSED,
                    messages.get(
                            "dossier.complement.questionClosed",
                            saved.closed().get(0).label()),
                    null);
        }
        for (FieldError error : saved.checked().errors()) {
            if (error.field().equals(key) || error.key().endsWith(".foreign")) {
                return new Answer(
                        Outcome.INVALID, messages.get(error.key(), error.args().toArray()), null);
            }
        }
        if (!saved.conflicts().isEmpty()) {
            OtherAnswer other = OtherAnswer.of(saved.conflicts().get(0), messages);
            return new Answer(Outcome.CONFLICT, other.told(), other);
        }
        if (!saved.hidden().isEmpty()) {
            return new Answer(Outcome.HIDDEN, "", null);
        }
        Outcome outcome = saved.changed() ? Outcome.SAVED : Outcome.ALREADY_SAVED;
        return new Answer(outcome, messages.get("portal.section.saved", ParisTime.time(clock.instant())), null);
    }
}
