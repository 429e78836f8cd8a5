package fr.tnl.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
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
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class PalmaresTest {

    private static final Actor PRESIDENCY = Actor.staff("presidence");

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final Awards awards = DecisionsInMemory.awards(dossiers.service(), campaigns, clock);
    private final Rows rows = new Rows();
    private final Publications publications = mock(Publications.class);
    private final Palmares palmares = new Palmares(
            rows, publications, RealEditions.all(), campaigns, dossiers.service(), awards, authorities(), clock);
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
    void isPublishedOnlyOnceApproved() {
        decided("Rennes", Level.GOLD);

        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> palmares.publish(CampaignAt.EDITION));

        assertThat(refused.key()).isEqualTo("palmares.notApproved");
        verifyNoInteractions(publications);
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void publishesLaureatesOnlyWithTheirMentionsInTheOrderOfTheEdition() {
        decided("Rennes", Level.BRONZE);
        decided("Brest", Level.NONE);
        decided("Quimper", Level.GOLD, "sobriety", "first-application");
        decided("Auray", Level.BRONZE);
        add("Vannes", DossierStatus.WITHDRAWN);
        palmares.approve(CampaignAt.EDITION, "", PRESIDENCY);
        // The result of each dossier is told in a job of its own, before or after the list is published
        awards.proclaim(new DossierReference("TNL-2026-0001"));
        clock.set(CampaignAt.PROCLAIMS);

        palmares.publish(CampaignAt.EDITION);

        List<Laureate> published = published();
        assertThat(published)
                .extracting(Laureate::authorityName, Laureate::level)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Quimper", "GOLD"),
                        Tuple.tuple("Auray", "BRONZE"),
                        Tuple.tuple("Rennes", "BRONZE"));
        Laureate quimper = published.stream()
                .filter(laureate -> laureate.authorityName().equals("Quimper"))
                .findFirst()
                .orElseThrow();
        assertThat(quimper.mentions()).containsExactly("first-application", "sobriety");
        assertThat(quimper.reference()).isEqualTo("TNL-2026-0003");
        assertThat(quimper.department()).isEqualTo("35");
        assertThat(quimper.place()).isEqualTo("Ille-et-Vilaine (35), Bretagne");
        assertThat(quimper.publishedAt()).isEqualTo(CampaignAt.PROCLAIMS);
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.PROCLAIMED);
        assertThat(palmares.approval(CampaignAt.EDITION))
                .map(Approval::publishedAt)
                .contains(CampaignAt.PROCLAIMS);
    }

    private List<Laureate> published() {
        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<Laureate>> lines = ArgumentCaptor.forClass(List.class);
        verify(publications).publish(any(), lines.capture(), any());
        return lines.getValue();
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
        when(authorities.all(anyCollection())).thenAnswer(call -> {
            Collection<String> ids = call.getArgument(0);
            return ids.stream().collect(Collectors.toMap(id -> id, id -> Given.authority(AuthorityKind.COMMUNE, 2000)));
        });
        return authorities;
    }

    private static final class Rows implements Palmares.Approvals {

        private final Map<String, Approval> approvals = new HashMap<>();

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
