package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of laureates of an edition: approved by two signatures, published when the embargo ends. */
@Service
@Transactional
public class Palmares {

    interface Approvals extends Repository<Approval, String> {

        Approval save(Approval approval);

        Optional<Approval> findById(String edition);
    }

    private static final List<DossierStatus> DECIDED =
            List.of(DossierStatus.DECIDED, DossierStatus.AWARDED, DossierStatus.NOT_AWARDED);

    private final Approvals approvals;
    private final Publications publications;
    private final Editions editions;
    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Awards awards;
    private final LocalAuthorities authorities;
    private final Clock clock;

    Palmares(
            Approvals approvals,
            Publications publications,
            Editions editions,
            Campaigns campaigns,
            Dossiers dossiers,
            Awards awards,
            LocalAuthorities authorities,
            Clock clock) {
        this.approvals = approvals;
        this.publications = publications;
        this.editions = editions;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.awards = awards;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The last of {@link Signatures}: from now on the decisions are closed. */
    void approve(EditionCode edition, String note, Actor actor) {
        campaigns.approve(edition);
        approvals.save(new Approval(edition.value(), actor.name(), clock.instant(), note, null, 0));
    }

    /** Makes the laureates public. */
    public void publish(EditionCode edition) {
        Approval approval = approvals
                .findById(edition.value())
                .orElseThrow(() -> DomainException.of("palmares.notApproved", edition));
        Instant now = clock.instant();
        Edition file = editions.get(edition);
        publications.publish(file, laureates(file, now), now);
        campaigns.proclaim(edition);
        approvals.save(approval.published(now));
    }

    @Transactional(readOnly = true)
    public Optional<Approval> approval(EditionCode edition) {
        return approvals.findById(edition.value());
    }

    /** Of dossiers with a decision, proclaimed or not. */
    private List<Laureate> laureates(Edition edition, Instant now) {
        Map<String, Decision> decisions = awards.of(edition.code());
        return Stream.of(Track.values())
                .flatMap(track -> laureates(edition, track, decisions, now))
                .toList();
    }

    private Stream<Laureate> laureates(Edition edition, Track track, Map<String, Decision> decisions, Instant now) {
        List<Candidacy> decided = DECIDED.stream()
                .flatMap(status -> dossiers.candidacies(edition.code(), track, status).stream())
                .toList();
        Map<String, LocalAuthority> known =
                authorities.all(decided.stream().map(Candidacy::authorityId).toList());
        return decided.stream()
                .filter(dossier -> decision(decisions, dossier).level().isAwarded())
                .map(dossier -> laureate(
                        edition,
                        track,
                        dossier,
                        Objects.requireNonNull(known.get(dossier.authorityId())),
                        decision(decisions, dossier),
                        now));
    }

    private static Decision decision(Map<String, Decision> decisions, Candidacy dossier) {
        return Objects.requireNonNull(decisions.get(dossier.reference()));
    }

    private static Laureate laureate(
            Edition edition, Track track, Candidacy dossier, LocalAuthority authority, Decision decision, Instant now) {
        return Publications.line(
                edition.code().value(),
                decision.reference(),
                authority,
                dossier.authorityName(),
                track,
                decision.level().name(),
                edition.mentions().stream()
                        .map(Mention::id)
                        .filter(decision.mentions()::contains)
                        .toList(),
                now);
    }
}
