package fr.tnl.dossier;

import fr.tnl.campaign.Campaigns;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Option;
import fr.tnl.questionnaire.Stage;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a draft from what its authority filed last in an earlier edition. The answers of then are for those alone who
 * carried that dossier, or to whom the secretariat opened it: anybody can begin a draft in the name of an authority.
 */
@Service
@RetriedOnConflict
@Transactional
public class EarlierAnswers {

    /**
     * What would be taken over, or was.
     *
     * @param taken questions, in the order of their form
     * @param left the questions that were answered then and stay as they are now, and why
     */
    public record TakeOver(Dossier earlier, List<String> taken, List<Left> left) {}

    /** @param reason key of a message */
    public record Left(String question, String reason) {}

    private record Plan(Map<String, Object> answers, TakeOver told) {}

    private final DossierRepository dossiers;
    private final EarlierReleases releases;
    private final Drafts drafts;
    private final AnswerBook answerBook;
    private final Timeline timeline;
    private final Campaigns campaigns;
    private final Clock clock;

    EarlierAnswers(
            DossierRepository dossiers,
            EarlierReleases releases,
            Drafts drafts,
            AnswerBook answerBook,
            Timeline timeline,
            Campaigns campaigns,
            Clock clock) {
        this.dossiers = dossiers;
        this.releases = releases;
        this.drafts = drafts;
        this.answerBook = answerBook;
        this.timeline = timeline;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * The dossier whose answers can be taken over: of the same authority and track, in an earlier edition, one that was
     * awarded before others, then the newest.
     *
     * @param email of somebody who is known to read the mails of that address; only a dossier that they carried, or that
     *     was opened to them, is found
     */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(Dossier draft, String email) {
        return releases.earlierThan(draft).stream()
                .filter(earlier -> earlier.reachable().stream().anyMatch(contact -> contact.isAt(email))
                        || releases.isOpen(draft, earlier, email))
                .max(Comparator.comparing((Dossier earlier) -> earlier.status() == DossierStatus.AWARDED)
                        .thenComparing(Dossier::edition)
                        .thenComparing(Dossier::createdAt));
    }

    /**
     * What {@link #take} would do, with nothing saved.
     *
     * @throws UnknownException {@code dossier.earlier.none} where there is nothing for that person
     */
    @Transactional(readOnly = true)
    public TakeOver preview(Dossier draft, String email) {
        return plan(draft, earlier(draft, email)).told();
    }

    /**
     * Fills questions without an answer; none that has one is touched, so that doing it again does no harm.
     *
     * @throws UnknownException {@code dossier.earlier.none} where there is nothing for that person
     */
    public TakeOver take(UUID id, String email) {
        Dossier draft = dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
        if (!draft.isEditable(campaigns.get(draft.editionCode()), clock.instant())) {
            throw DomainException.of("dossier.filing.notEditable");
        }
        Dossier earlier = earlier(draft, email);
        Plan plan = plan(draft, earlier);
        if (!plan.answers().isEmpty()) {
            WorkingCopy copy = answerBook.workingCopy(id);
            plan.answers().forEach((key, answer) -> {
                copy.answers().put(key, answer);
                copy.traces().put(key, new WorkingCopy.Trace(email, clock.instant()));
            });
            answerBook.save(id, drafts.form(draft), copy);
            dossiers.touch(id, clock.instant());
            timeline.record(
                    id,
                    EventKind.ANSWERS_TAKEN_OVER,
                    Actor.applicant(email),
                    earlier.requireReference().value());
        }
        return plan.told();
    }

    private Dossier earlier(Dossier draft, String email) {
        return find(draft, email).orElseThrow(() -> new UnknownException("dossier.earlier.none"));
    }

    private Plan plan(Dossier draft, Dossier earlier) {
        FiledVersion version = answerBook.filed(earlier.id(), earlier.filedVersions());
        Form form = drafts.form(draft);
        Map<String, Object> given = answerBook.workingCopy(draft.id()).answers();
        Map<String, Object> fitting = new LinkedHashMap<>();
        Map<String, String> obstacles = new LinkedHashMap<>();
        version.answers().values().forEach((key, answer) -> {
            Field then = version.form().field(key).orElseThrow();
            String obstacle = obstacle(then, form.field(key).orElse(null), answer, given.containsKey(key));
            if (obstacle.isEmpty()) {
                fitting.put(key, answer);
            } else {
                obstacles.put(key, obstacle);
            }
        });
        Map<String, Object> together = new LinkedHashMap<>(given);
        together.putAll(fitting);
        // Those that the questions of today refuse or hide are left
        Answers checked = answerBook.check(form, drafts.facts(draft), together, Stage.DRAFT);
        fitting.keySet().stream()
                .filter(key -> !checked.values().containsKey(key))
                .forEach(key -> obstacles.put(key, "dossier.earlier.refused"));
        fitting.keySet().retainAll(checked.values().keySet());
        return new Plan(fitting, told(earlier, version.form(), fitting, obstacles));
    }

    private static TakeOver told(
            Dossier earlier, Form then, Map<String, Object> fitting, Map<String, String> obstacles) {
        List<String> taken = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Field field : then.fields()) {
            if (fitting.containsKey(field.key())) {
                taken.add(field.label());
            } else if (obstacles.containsKey(field.key())) {
                left.add(new Left(field.label(), obstacles.get(field.key())));
            }
        }
        return new TakeOver(earlier, List.copyOf(taken), List.copyOf(left));
    }

    /** Key of the message that says why the answer stays where it is, or empty. */
    private static String obstacle(Field then, @Nullable Field now, Object answer, boolean given) {
        if (now == null || now.readOnly()) {
            return "dossier.earlier.gone";
        }
        if (given) {
            return "dossier.earlier.given";
        }
        if (now.type() != then.type() || now.moment() != then.moment()) {
            return "dossier.earlier.changed";
        }
        return now.type().isChoice() && !offers(now, answer) ? "dossier.earlier.option" : "";
    }

    private static boolean offers(Field field, Object answer) {
        List<String> options =
                field.choices().options().stream().map(Option::value).toList();
        return answer instanceof Collection<?> several
                ? several.stream().map(String::valueOf).allMatch(options::contains)
                : options.contains(String.valueOf(answer));
    }
}
