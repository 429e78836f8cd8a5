package fr.tnl.completeness;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierPart;
import fr.tnl.dossier.DossierParts;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat rules before a dossier goes to the jury. */
@Service
@Transactional
public class Completeness {

    interface Checks extends Repository<CompletenessCheck, UUID> {

        List<CompletenessCheck> findByReferenceOrderByCheckedAtAsc(String reference);
    }

    private final Checks checks;
    private final ComplementRepository complements;
    private final Dossiers dossiers;
    private final DossierParts parts;
    private final Editions editions;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Completeness(
            Checks checks,
            ComplementRepository complements,
            Dossiers dossiers,
            DossierParts parts,
            Editions editions,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.checks = checks;
        this.complements = complements;
        this.dossiers = dossiers;
        this.parts = parts;
        this.editions = editions;
        this.template = template;
        this.clock = clock;
    }

    /** A person's word on a dossier whose eligibility the rules leave in doubt. */
    public void rule(DossierReference reference, boolean admitted, String comment, Actor actor) {
        if (comment.isBlank()) {
            throw new DomainException("completeness.ruling.commentMissing", "eligibilityComment");
        }
        if (admitted) {
            dossiers.note(reference, EventKind.ADMITTED, actor, comment);
        } else {
            dossiers.move(reference, DossierStatus.INELIGIBLE, EventKind.REJECTED, actor, comment);
        }
    }

    public void recordComplete(DossierReference reference, String note, Actor actor) {
        Dossier dossier = dossiers.move(reference, DossierStatus.COMPLETE, EventKind.COMPLETE, actor, "");
        record(dossier, Outcome.COMPLETE, "", note, actor);
    }

    /**
     * Asks the applicant for what is missing, until the edition's delay is over.
     *
     * @throws DomainException {@code completeness.complement.requestMissing} where it says nothing,
     *     {@code completeness.complement.unknownPart} where it asks for what the dossier does not have
     */
    public Complement requestComplement(
            DossierReference reference, ComplementRequest wanted, String note, Actor actor) {
        String request = wanted.text();
        if (request.isBlank()) {
            throw new DomainException("completeness.complement.requestMissing", "complementRequest");
        }
        List<ComplementItem> items = items(dossiers.get(reference), wanted);
        Dossier dossier = dossiers.move(
                reference, DossierStatus.COMPLEMENT_REQUESTED, EventKind.COMPLEMENT_REQUESTED, actor, request);
        record(dossier, Outcome.INCOMPLETE, request, note, actor);
        Instant now = clock.instant();
        Edition edition = editions.get(dossier.editionCode());
        return template.insert(new Complement(
                UUID.randomUUID(),
                reference.value(),
                request,
                now,
                edition.due("complement", now),
                null,
                null,
                dossier.filedVersions(),
                items,
                0));
    }

    /** The complement did not come in time. */
    public void closeWithoutFollowUp(DossierReference reference) {
        dossiers.move(reference, DossierStatus.CLOSED, EventKind.CLOSED, Actor.system(), "");
    }

    @Transactional(readOnly = true)
    public List<CompletenessCheck> checksOf(DossierReference reference) {
        return checks.findByReferenceOrderByCheckedAtAsc(reference.value());
    }

    @Transactional(readOnly = true)
    public List<Complement> complementsOf(DossierReference reference) {
        return complements.findByReferenceOrderByRequestedAtAsc(reference.value());
    }

    /** The complement that is waited for, if any. */
    @Transactional(readOnly = true)
    public Optional<Complement> openComplement(DossierReference reference) {
        return complementsOf(reference).stream().filter(Complement::isOpen).findFirst();
    }

    private List<ComplementItem> items(Dossier dossier, ComplementRequest wanted) {
        List<DossierPart> known = parts.of(dossier);
        requireKnown("complementQuestions", wanted.questions(), known, DossierPart.Kind.QUESTION);
        requireKnown("complementDocuments", wanted.documents(), known, DossierPart.Kind.DOCUMENT);
        return known.stream()
                .filter(part -> (part.isQuestion() ? wanted.questions() : wanted.documents()).contains(part.id()))
                .map(ComplementItem::of)
                .toList();
    }

    private static void requireKnown(String field, List<String> ids, List<DossierPart> known, DossierPart.Kind kind) {
        for (String id : ids) {
            if (known.stream()
                    .noneMatch(part -> part.kind() == kind && part.id().equals(id))) {
                throw new DomainException("completeness.complement.unknownPart", field, id);
            }
        }
    }

    private void record(Dossier dossier, Outcome outcome, String request, String note, Actor actor) {
        template.insert(new CompletenessCheck(
                UUID.randomUUID(),
                dossier.requireReference().value(),
                dossier.filedVersions(),
                outcome,
                request,
                note,
                actor.name(),
                clock.instant()));
    }
}
