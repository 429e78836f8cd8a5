package fr.tnl.award;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Level;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on dossiers, from the deliberation to the proclamation. */
@Service
@Transactional
public class Awards {

    interface Decisions extends Repository<Decision, String> {

        Decision save(Decision decision);

        Optional<Decision> findById(String reference);

        void delete(Decision decision);

        List<Decision> findByReferenceStartingWith(String prefix);
    }

    /**
     * The erratum that corrects a decision.
     *
     * @param number in its edition
     * @param told how the dossier's story puts it
     */
    public record Erratum(int number, String reason, String told) {}

    interface Corrections extends Repository<Correction, Long> {

        Correction save(Correction correction);

        List<Correction> findByReferenceOrderByErratumAsc(String reference);
    }

    private final Decisions decisions;
    private final Corrections corrections;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;

    Awards(
            Decisions decisions,
            Corrections corrections,
            Dossiers dossiers,
            Campaigns campaigns,
            Editions editions,
            Clock clock) {
        this.decisions = decisions;
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Records what the jury decided in its deliberation.
     *
     * @throws DomainException where a mention is unknown or goes with no level, where a level other than the proposed
     *     one is not explained, or where the palmarès is approved already
     */
    public Decision decide(DossierReference reference, Level proposed, Deliberation deliberation, Actor actor) {
        Edition edition = editions.get(reference.edition());
        deliberation.check(edition, proposed);
        return record(
                reference,
                new Decision(
                        reference.value(),
                        proposed,
                        deliberation.level(),
                        deliberation.mentions().stream().sorted().collect(Collectors.joining(",")),
                        deliberation.feedback(),
                        deliberation.level() == proposed ? "" : deliberation.reason(),
                        actor.name(),
                        clock.instant(),
                        0),
                actor);
    }

    /** Records what the decision table says of a badge dossier. */
    public Decision decideBadge(DossierReference reference, Level level) {
        return record(
                reference,
                new Decision(reference.value(), level, level, "", "", "", "", clock.instant(), 0),
                Actor.system());
    }

    /** The palmarès is proclaimed: the dossier becomes what was decided. */
    public Decision proclaim(DossierReference reference) {
        Decision decision = get(reference);
        boolean awarded = decision.level().isAwarded();
        dossiers.move(
                reference,
                awarded ? DossierStatus.AWARDED : DossierStatus.NOT_AWARDED,
                awarded ? EventKind.AWARDED : EventKind.NOT_AWARDED,
                Actor.system(),
                editions.get(reference.edition()).levelTitle(decision.level()));
        return decision;
    }

    /** @throws DomainException {@code award.undecided} */
    @Transactional(readOnly = true)
    public Decision get(DossierReference reference) {
        return find(reference).orElseThrow(() -> DomainException.of("award.undecided", reference));
    }

    /** The decision, whether or not it is proclaimed: for the jury and the secretariat only. */
    @Transactional(readOnly = true)
    public Optional<Decision> find(DossierReference reference) {
        return decisions.findById(reference.value());
    }

    /** All decisions of an edition by reference, whether or not they are proclaimed; those of withdrawn dossiers too. */
    @Transactional(readOnly = true)
    public Map<String, Decision> of(EditionCode edition) {
        return decisions.findByReferenceStartingWith(DossierReference.prefix(edition)).stream()
                .collect(Collectors.toMap(Decision::reference, decision -> decision));
    }

    /** The decision once everybody may know it, with what errata of the palmarès changed since. */
    @Transactional(readOnly = true)
    public Optional<Decision> findProclaimed(Dossier dossier) {
        return dossier.status().isResult() ? find(dossier.requireReference()).map(this::inForce) : Optional.empty();
    }

    /** What errata made of a decision, the first one first. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(DossierReference reference) {
        return corrections.findByReferenceOrderByErratumAsc(reference.value());
    }

    /**
     * An erratum of the palmarès changes what holds of a proclaimed decision, not the decision.
     *
     * @throws DomainException where the dossier has no result yet
     */
    public void correct(DossierReference reference, Level level, List<String> mentions, Erratum erratum, Actor actor) {
        Dossier dossier = dossiers.get(reference);
        if (findProclaimed(dossier).isEmpty()) {
            throw DomainException.of("award.correction.notProclaimed", reference, dossier.authorityName());
        }
        corrections.save(new Correction(
                null,
                reference.value(),
                level,
                String.join(",", mentions),
                erratum.reason(),
                erratum.number(),
                actor.name(),
                clock.instant()));
        dossiers.correct(
                reference,
                level.isAwarded() ? DossierStatus.AWARDED : DossierStatus.NOT_AWARDED,
                actor,
                erratum.told());
    }

    /** What holds of a decision: as it was taken, or as the last erratum corrected it. */
    Decision inForce(Decision decision) {
        return corrections(new DossierReference(decision.reference())).stream()
                .reduce((first, last) -> last)
                .map(decision::corrected)
                .orElse(decision);
    }

    private Decision record(DossierReference reference, Decision decision, Actor actor) {
        // Nobody signs the palmarès while one of its decisions is being written
        dossiers.hold(dossiers.get(reference).id());
        campaigns.hold(reference.edition());
        Campaign campaign = campaigns.get(reference.edition());
        if (campaign.isPalmaresApproved()) {
            throw DomainException.of("award.palmaresApproved", reference);
        }
        dossiers.move(
                reference,
                DossierStatus.DECIDED,
                EventKind.DECIDED,
                actor,
                editions.get(reference.edition()).levelTitle(decision.level()),
                VouchedDecision.evidence(decision));
        return decisions.save(decision);
    }
}
