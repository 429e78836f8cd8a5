package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
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

    interface Laureates extends Repository<Laureate, UUID> {

        List<Laureate> findByEditionOrderByAuthorityNameAsc(String edition);
    }

    private final Approvals approvals;
    private final Laureates laureates;
    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Awards awards;
    private final LocalAuthorities authorities;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Palmares(
            Approvals approvals,
            Laureates laureates,
            Campaigns campaigns,
            Dossiers dossiers,
            Awards awards,
            LocalAuthorities authorities,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.approvals = approvals;
        this.laureates = laureates;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.awards = awards;
        this.authorities = authorities;
        this.template = template;
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
        decided(edition).stream().map(this::laureate).flatMap(Optional::stream).forEach(template::insert);
        campaigns.proclaim(edition);
        approvals.save(approval.published(clock.instant()));
    }

    /** The published laureates, highest level first; empty before the proclamation. */
    @Transactional(readOnly = true)
    public List<Laureate> published(EditionCode edition) {
        return laureates.findByEditionOrderByAuthorityNameAsc(edition.value()).stream()
                .sorted((a, b) -> b.level().compareTo(a.level()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Approval> approval(EditionCode edition) {
        return approvals.findById(edition.value());
    }

    /** Dossiers with a decision, proclaimed or not. */
    private List<Dossier> decided(EditionCode edition) {
        return dossiers.in(edition, List.of(DossierStatus.DECIDED, DossierStatus.AWARDED, DossierStatus.NOT_AWARDED));
    }

    private Optional<Laureate> laureate(Dossier dossier) {
        Decision decision = awards.get(dossier.requireReference());
        if (!decision.level().isAwarded()) {
            return Optional.empty();
        }
        LocalAuthority authority = authorities.get(dossier.authorityId());
        return Optional.of(new Laureate(
                UUID.randomUUID(),
                dossier.edition(),
                decision.reference(),
                dossier.authorityId(),
                dossier.authorityName(),
                authority.kind(),
                authority.department(),
                authority.region(),
                dossier.track(),
                decision.level(),
                decision.mentionIds()));
    }
}
