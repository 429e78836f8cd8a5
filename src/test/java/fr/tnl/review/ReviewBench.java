package fr.tnl.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.CampaignsInMemory;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.review.spi.JuryWorkflow;
import fr.tnl.review.spi.ReviewWorkflow;
import fr.tnl.review.spi.TakenDecisions;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.ObjectProvider;

/** A jury at work, after the closing, on dossiers that live as long as a test. */
final class ReviewBench {

    static final EditionCode EDITION = new EditionCode("2026");
    static final DossierReference RENNES = new DossierReference("TNL-2026-0001");
    static final DossierReference BREST = new DossierReference("TNL-2026-0002");
    static final Actor SECRETARIAT = Actor.staff("secretariat");

    final SetClock clock = new SetClock("2026-09-01T08:00:00Z");
    final DossiersInMemory dossiers = new DossiersInMemory(clock);
    final Campaigns campaigns = CampaignsInMemory.with(clock);

    /** What the processes of reviews were told. */
    final List<Review> handedOn = new ArrayList<>();

    /** Jurors who are asked for their ties. */
    final List<String> asked = new ArrayList<>();

    /** Those whose tasks were looked at once more. */
    final List<String> resighted = new ArrayList<>();

    /** Dossiers whose deliberation was interrupted. */
    final List<DossierReference> interrupted = new ArrayList<>();

    /** Decisions that were reopened, by whom and why. */
    final List<String> reopened = new ArrayList<>();

    final FakeBench members;
    final JuryBench bench;
    final ReviewDrafts drafts;
    final PendingReviews pending;
    final Appointments appointments;
    final Reviews reviews;
    final ReviewRounds rounds;
    final Replacements replacements;
    final Rebalancing rebalancing;
    final Jury jury;

    ReviewBench(Juror... jurors) {
        members = new FakeBench(jurors);
        bench = members.bench(clock);
        campaigns.plan(
                EDITION,
                new CampaignCalendar(
                        Instant.parse("2026-09-18T06:00:00Z"),
                        Instant.parse("2026-10-18T21:59:59Z"),
                        Instant.parse("2026-11-18T17:00:00Z")));
        clock.set(Instant.parse("2026-10-19T08:00:00Z"));
        complete(RENNES, "COMMUNE-35238", "Rennes");
        complete(BREST, "COMMUNE-29019", "Brest");
        AssignmentDesk desk = new AssignmentDesk(bench, members.seats(), RealEditions.all());
        Sights sights = new Sights(members.jurors(), bench, dossiers.service(), campaigns);
        drafts = new ReviewDrafts(members.drafts(), members.reviews(), sights, clock);
        pending = new PendingReviews(members.jurorReviews(sights, dossiers.service()), RealEditions.all(), clock);
        appointments = new Appointments(
                members.reviews(),
                drafts,
                members.seats(),
                bench,
                desk,
                dossiers.service(),
                campaigns,
                RealEditions.all(),
                clock);
        reviews = new Reviews(members.reviews(), drafts, dossiers.service(), RealEditions.all(), clock);
        rounds = new ReviewRounds(
                members.reviews(),
                reviews,
                dossiers.service(),
                campaigns,
                RealEditions.all(),
                workflow(),
                decisions(),
                Texts.messages());
        replacements = new Replacements(
                members.reviews(),
                bench,
                rounds,
                dossiers.service(),
                RealEditions.all(),
                workflow(),
                Texts.messages(),
                clock);
        rebalancing =
                new Rebalancing(desk, members.seats(), members.jurors(), replacements, dossiers.service(), campaigns);
        TieTraces traces = new TieTraces(members.jurors(), bench, dossiers.service(), campaigns);
        jury = new Jury(members.jurors(), replacements, traces, campaigns, asking());
    }

    private ObjectProvider<ReviewWorkflow> workflow() {
        @SuppressWarnings("unchecked")
        ObjectProvider<ReviewWorkflow> provider = mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(new ReviewWorkflow() {
            @Override
            public void handedOn(Review review) {
                handedOn.add(review);
            }

            @Override
            public void setAside(DossierReference reference) {
                interrupted.add(reference);
            }
        });
        return provider;
    }

    private ObjectProvider<TakenDecisions> decisions() {
        @SuppressWarnings("unchecked")
        ObjectProvider<TakenDecisions> provider = mock(ObjectProvider.class);
        when(provider.getObject())
                .thenReturn(
                        (reference, reason, actor) -> reopened.add(reference + " by " + actor.kind() + ": " + reason));
        return provider;
    }

    private ObjectProvider<JuryWorkflow> asking() {
        @SuppressWarnings("unchecked")
        ObjectProvider<JuryWorkflow> provider = mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(new JuryWorkflow() {
            @Override
            public void askForTies(String account, EditionCode edition) {
                asked.add(account);
            }

            @Override
            public void tiesChanged(String account) {
                resighted.add(account);
            }

            @Override
            public void tiesKnown(String account, EditionCode edition) {
                asked.remove(account);
            }
        });
        return provider;
    }

    Dossier complete(DossierReference reference, String authorityId, String name) {
        return dossiers.add(reference.value(), Track.LABEL, authorityId, name, DossierStatus.COMPLETE);
    }

    Dossier dossier(DossierReference reference) {
        return dossiers.service().get(reference);
    }

    static Set<Score> scores(int score) {
        return RealEditions.of("2026").axes().stream()
                .map(Axis::id)
                .map(axis -> new Score(axis, score, ""))
                .collect(Collectors.toSet());
    }

    static DomainException refused(ThrowingCallable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }

    List<Review> ofJuror(String account) {
        return members.reviews().findByEditionAndJuror(EDITION.value(), account);
    }
}
