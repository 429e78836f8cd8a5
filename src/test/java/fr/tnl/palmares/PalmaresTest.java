package fr.tnl.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.DecisionsInMemory;
import fr.tnl.award.Deliberation;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.process.testing.Given;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.SetClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

class PalmaresTest {

    private static final Actor PRESIDENCY = Actor.staff("presidence");

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final Awards awards = DecisionsInMemory.awards(dossiers.service(), campaigns, clock);
    private final Rows rows = new Rows();
    private final Palmares palmares = new Palmares(
            rows, rows.laureates(), campaigns, dossiers.service(), awards, authorities(), rows.template(), clock);
    private int filed;

    @Test
    void keepsByWhomAndWhenItIsApproved() {
        decided("Rennes", Level.GOLD);
        decided("Brest", Level.NONE);

        palmares.approve(CampaignAt.EDITION, "Séance du 20 octobre.", PRESIDENCY);

        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.APPROVED);
        assertThat(palmares.approval(CampaignAt.EDITION)).hasValueSatisfying(approval -> {
            assertThat(approval.approvedBy()).isEqualTo("presidence");
            assertThat(approval.approvedAt()).isEqualTo(clock.instant());
            assertThat(approval.note()).isEqualTo("Séance du 20 octobre.");
            assertThat(approval.publishedAt()).isNull();
        });
    }

    @Test
    void showsNothingBeforeItIsPublished() {
        decided("Rennes", Level.GOLD);
        assertThat(palmares.published(CampaignAt.EDITION)).isEmpty();

        palmares.approve(CampaignAt.EDITION, "", PRESIDENCY);

        assertThat(palmares.published(CampaignAt.EDITION)).isEmpty();
    }

    @Test
    void isPublishedOnlyOnceApproved() {
        decided("Rennes", Level.GOLD);

        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> palmares.publish(CampaignAt.EDITION));

        assertThat(refused.key()).isEqualTo("palmares.notApproved");
        assertThat(palmares.published(CampaignAt.EDITION)).isEmpty();
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void publishesLaureatesOnlyTheHighestLevelFirstThenByName() {
        decided("Rennes", Level.BRONZE);
        decided("Brest", Level.NONE);
        decided("Quimper", Level.GOLD, "sobriety");
        decided("Auray", Level.BRONZE);
        add("Vannes", DossierStatus.WITHDRAWN);
        palmares.approve(CampaignAt.EDITION, "", PRESIDENCY);
        // The result of each dossier is told in a job of its own, before or after the list is published
        awards.proclaim(new DossierReference("TNL-2026-0001"));
        clock.set(CampaignAt.PROCLAIMS);

        palmares.publish(CampaignAt.EDITION);

        assertThat(palmares.published(CampaignAt.EDITION))
                .extracting(Laureate::authorityName, Laureate::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quimper", Level.GOLD),
                        org.assertj.core.groups.Tuple.tuple("Auray", Level.BRONZE),
                        org.assertj.core.groups.Tuple.tuple("Rennes", Level.BRONZE));
        Laureate first = palmares.published(CampaignAt.EDITION).get(0);
        assertThat(first.mentions()).containsExactly("sobriety");
        assertThat(first.reference()).isEqualTo("TNL-2026-0003");
        assertThat(first.department()).isEqualTo("35");
        assertThat(first.authorityKind()).isEqualTo(AuthorityKind.COMMUNE);
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.PROCLAIMED);
        assertThat(palmares.approval(CampaignAt.EDITION))
                .map(Approval::publishedAt)
                .contains(CampaignAt.PROCLAIMS);
    }

    private DossierReference add(String name, DossierStatus status) {
        DossierReference reference = DossierReference.of(CampaignAt.EDITION, ++filed);
        dossiers.add(reference.value(), Track.LABEL, "COMMUNE-" + filed, name, status);
        return reference;
    }

    private void decided(String name, Level level, String... mentions) {
        DossierReference reference = add(name, DossierStatus.IN_DELIBERATION);
        awards.decide(reference, level, new Deliberation(level, Set.of(mentions), "Bravo.", ""), PRESIDENCY);
    }

    private static LocalAuthorities authorities() {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.get(anyString())).thenReturn(Given.authority(AuthorityKind.COMMUNE, 2000));
        return authorities;
    }

    private static final class Rows implements Palmares.Approvals {

        private final Map<String, Approval> approvals = new HashMap<>();
        private final List<Laureate> laureates = new ArrayList<>();

        Palmares.Laureates laureates() {
            return edition -> laureates.stream()
                    .filter(laureate -> laureate.edition().equals(edition))
                    .sorted(Comparator.comparing(Laureate::authorityName))
                    .toList();
        }

        JdbcAggregateTemplate template() {
            JdbcAggregateTemplate template = mock(JdbcAggregateTemplate.class);
            when(template.insert(any(Laureate.class))).thenAnswer(call -> {
                laureates.add(call.getArgument(0));
                return call.getArgument(0);
            });
            return template;
        }

        @Override
        public Approval save(Approval approval) {
            approvals.put(approval.edition(), approval);
            return approval;
        }

        @Override
        public Optional<Approval> findById(String edition) {
            return Optional.ofNullable(approvals.get(edition));
        }
    }
}
