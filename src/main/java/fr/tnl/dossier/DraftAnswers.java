package fr.tnl.dossier;

import fr.tnl.campaign.Campaigns;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Entered;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.FieldError;
import fr.tnl.questionnaire.Form;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves answers, one at a time or a section at once, from however many tabs and people. */
@Service
@RetriedOnConflict
@Transactional
public class DraftAnswers {

    private final DossierRepository dossiers;
    private final Drafts drafts;
    private final AnswerBook answerBook;
    private final Campaigns campaigns;
    private final Clock clock;

    DraftAnswers(DossierRepository dossiers, Drafts drafts, AnswerBook answerBook, Campaigns campaigns, Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.answerBook = answerBook;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Saves what a person changed. An answer that is wrong is told and stays as it was; one that was changed since the
     * person saw it stays too, and both are told; one that is not open stays and is told; what the person left as it
     * was is not touched.
     *
     * @throws DomainException {@code dossier.filing.notEditable}
     */
    public SavedAnswers save(UUID id, AnswerEdit edit, Actor actor) {
        Dossier dossier = dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
        if (!dossier.isEditable(campaigns.get(dossier.editionCode()), clock.instant())) {
            throw DomainException.of("dossier.filing.notEditable");
        }
        Form form = drafts.form(dossier);
        WorkingCopy copy = answerBook.workingCopy(id);
        Opening opening = drafts.opening(dossier);
        Map<String, Object> standing = drafts.standing(dossier, opening, copy);
        AnswerEdit open = edit.within(form, opening);
        Answers checked = check(dossier, form, standing, open);
        Set<String> wrong = checked.errors().stream().map(FieldError::field).collect(Collectors.toSet());
        List<AnswerConflict> conflicts = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        boolean changed = false;
        for (Field field : form.fields()) {
            String key = field.key();
            if (!open.keys().contains(key) || wrong.contains(key) || isUntouched(edit, key)) {
                continue;
            }
            if (checked.visibility().isHidden(field) && !edit.entered(key).isEmpty()) {
                hidden.add(key);
                continue;
            }
            @Nullable Object before = copy.answers().get(key);
            @Nullable Object now = checked.values().get(key);
            if (Entered.of(before).equals(Entered.of(now))) {
                continue;
            }
            if (!Entered.of(before).equals(edit.known(key))) {
                conflicts.add(conflict(dossier, copy, field));
                continue;
            }
            if (now == null) {
                copy.answers().remove(key);
            } else {
                copy.answers().put(key, now);
            }
            copy.traces().put(key, new WorkingCopy.Trace(actor.name(), clock.instant()));
            changed = true;
        }
        if (changed) {
            answerBook.save(id, form, copy);
            dossiers.touch(id, clock.instant());
        }
        return new SavedAnswers(checked, conflicts, hidden, closed(form, edit, opening, standing), changed);
    }

    /** What {@link #save} would find right and wrong, with nothing saved: which questions the answers open or close. */
    @Transactional(readOnly = true)
    public Answers tryOut(Dossier dossier, AnswerEdit edit) {
        Form form = drafts.form(dossier);
        Opening opening = drafts.opening(dossier);
        Map<String, Object> standing = drafts.standing(dossier, opening, answerBook.workingCopy(dossier.id()));
        return check(dossier, form, standing, edit.within(form, opening));
    }

    private static List<Field> closed(Form form, AnswerEdit edit, Opening opening, Map<String, Object> standing) {
        return form.fields().stream()
                .filter(field -> edit.keys().contains(field.key()) && !opening.opensQuestion(field.key()))
                .filter(field -> !isUntouched(edit, field.key()))
                .filter(field -> !edit.entered(field.key()).equals(Entered.of(standing.get(field.key()))))
                .toList();
    }

    private Answers check(Dossier dossier, Form form, Map<String, Object> saved, AnswerEdit edit) {
        Map<String, Object> others = new LinkedHashMap<>(saved);
        others.keySet().removeAll(edit.keys());
        return answerBook.checkPosted(form, drafts.facts(dossier), edit.entered(), others, edit.notAnswers());
    }

    private static boolean isUntouched(AnswerEdit edit, String key) {
        return edit.entered(key).equals(edit.known(key));
    }

    private static AnswerConflict conflict(Dossier dossier, WorkingCopy copy, Field field) {
        @Nullable Object saved = copy.answers().get(field.key());
        WorkingCopy.Trace trace = copy.traces().get(field.key());
        return new AnswerConflict(
                field,
                Entered.of(saved),
                saved,
                trace == null ? "" : nameOf(dossier, trace.by()),
                trace == null ? dossier.updatedAt() : trace.at());
    }

    private static String nameOf(Dossier dossier, String email) {
        return dossier.contacts().stream()
                .filter(contact -> contact.isAt(email))
                .map(Contact::name)
                .findFirst()
                .orElse(email);
    }
}
