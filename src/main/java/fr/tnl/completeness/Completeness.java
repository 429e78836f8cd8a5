package fr.tnl.completeness;

import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
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
    private final Editions editions;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Completeness(
            Checks checks,
            ComplementRepository complements,
            Dossiers dossiers,
            Editions editions,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.checks = checks;
        this.complements = complements;
        this.dossiers = dossiers;
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
     * @throws DomainException {@code completeness.complement.requestMissing} where it says nothing
     */
    public Complement requestComplement(DossierReference reference, String request, String note, Actor actor) {
        if (request.isBlank()) {
            throw new DomainException("completeness.complement.requestMissing", "complementRequest");
        }
        Dossier dossier = dossiers.move(
                reference, DossierStatus.COMPLEMENT_REQUESTED, EventKind.COMPLEMENT_REQUESTED, actor, request);
        record(dossier, Outcome.INCOMPLETE, request, note, actor);
        Instant now = clock.instant();
        Edition edition = editions.get(dossier.editionCode());
        return template.insert(new Complement(
                UUID.randomUUID(), reference.value(), request, now, edition.due("complement", now), null, null, 0));
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
