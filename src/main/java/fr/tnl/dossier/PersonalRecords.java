package fr.tnl.dossier;

import fr.tnl.dossier.spi.HeldElsewhere;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.Sight;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held on the people of a filed dossier: shown, asked to be erased, and erased once the dossier is at its end. */
@Service
@RetriedOnConflict
@Transactional
public class PersonalRecords {

    interface Requests extends Repository<ErasureRequest, UUID> {

        List<ErasureRequest> findByDossierAndDoneAtIsNullOrderByRequestedAtAsc(UUID dossier);

        List<ErasureRequest> findByDoneAtIsNullOrderByRequestedAtAsc();
    }

    private final DossierRepository dossiers;
    private final AnswerBook answerBook;
    private final DossierRows rows;
    private final Requests requests;
    private final List<HeldElsewhere> elsewhere;
    private final Timeline timeline;
    private final Messages messages;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    PersonalRecords(
            DossierRepository dossiers,
            AnswerBook answerBook,
            DossierRows rows,
            Requests requests,
            List<HeldElsewhere> elsewhere,
            Timeline timeline,
            Messages messages,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.dossiers = dossiers;
        this.answerBook = answerBook;
        this.rows = rows;
        this.requests = requests;
        this.elsewhere = List.copyOf(elsewhere);
        this.timeline = timeline;
        this.messages = messages;
        this.template = template;
        this.clock = clock;
    }

    /** What this module holds on the person with that address. */
    @Transactional(readOnly = true)
    public PersonalData of(Dossier dossier, String email) {
        return new PersonalData(
                email,
                dossier.contacts().stream()
                        .filter(contact -> contact.isAt(email))
                        .sorted(Comparator.comparing(Contact::role))
                        .toList(),
                dossier.createdAt(),
                timeline.of(dossier.id()).stream()
                        .filter(event -> event.actorKind() == Actor.Kind.APPLICANT
                                && event.actor().equalsIgnoreCase(email))
                        .toList(),
                answerBook.workingCopy(dossier.id()).traces().entrySet().stream()
                        .filter(trace -> trace.getValue().by().equalsIgnoreCase(email))
                        .map(trace -> new PersonalData.GivenAnswer(
                                trace.getKey(), trace.getValue().at()))
                        .toList(),
                rows.accesses(dossier.id(), email));
    }

    /**
     * Notes that the person wants to be erased; asked again, it stays the same request.
     *
     * @throws DomainException {@code dossier.erasure.draft} where the dossier was never filed: a draft can be deleted
     */
    public ErasureRequest request(UUID id, String email) {
        Dossier dossier = dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
        if (!dossier.isFiled()) {
            throw DomainException.of("dossier.erasure.draft");
        }
        Optional<ErasureRequest> asked = pendingOf(id, email);
        if (asked.isPresent()) {
            return asked.get();
        }
        timeline.record(id, EventKind.ERASURE_REQUESTED, Actor.applicant(email), "");
        return template.insert(new ErasureRequest(UUID.randomUUID(), id, email, clock.instant(), null, null));
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<ErasureRequest> pending(UUID dossier) {
        return requests.findByDossierAndDoneAtIsNullOrderByRequestedAtAsc(dossier);
    }

    @Transactional(readOnly = true)
    public Optional<ErasureRequest> pendingOf(UUID dossier, String email) {
        return pending(dossier).stream()
                .filter(request -> request.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** The dossiers in which somebody waits, the one that waits longest first. */
    @Transactional(readOnly = true)
    public List<Dossier> withPendingErasure(Sight sight) {
        return requests.findByDoneAtIsNullOrderByRequestedAtAsc().stream()
                .map(ErasureRequest::dossier)
                .distinct()
                .filter(sight::sees)
                .flatMap(id -> dossiers.findById(id).stream())
                .toList();
    }

    /**
     * Erases the person who asked, in all that the product holds of the dossier. What was filed and decided stays, and
     * so does its hash, which never covered the contacts. Done already, nothing happens.
     *
     * @throws DomainException {@code dossier.erasure.tooEarly} while the dossier is under way
     */
    public void erase(DossierReference reference, UUID request, Actor actor) {
        Dossier dossier = dossiers.findLockedByReference(reference.value())
                .orElseThrow(() -> new UnknownException("dossier.unknown", reference));
        if (!dossier.status().isFinal()) {
            throw DomainException.of("dossier.erasure.tooEarly", reference);
        }
        pending(dossier.id()).stream()
                .filter(pending -> pending.id().equals(request))
                .findFirst()
                .ifPresent(pending -> erase(dossier, pending, actor));
    }

    private void erase(Dossier dossier, ErasureRequest request, Actor actor) {
        String email = request.email();
        String mark = messages.get("dossier.erased");
        dossiers.save(dossier.withContacts(
                dossier.contacts().stream()
                        .map(contact -> contact.isAt(email) ? contact.erased(mark) : contact)
                        .collect(Collectors.toSet()),
                clock.instant()));
        answerBook.forget(dossier.id(), email);
        rows.forget(dossier.id(), email);
        elsewhere.forEach(held -> held.forget(dossier, email, mark));
        template.update(request.done(clock.instant(), actor.name()));
        timeline.record(dossier.id(), EventKind.ERASED, actor, "");
    }
}
