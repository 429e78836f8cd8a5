package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.BREST;
import static fr.tnl.review.ReviewBench.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.shared.Sight;
import org.junit.jupiter.api.Test;

class SightsTest {

    private final ReviewBench bench = new ReviewBench(
            juror("alice", "COMMUNE-35238"),
            juror("bruno"),
            juror("chloe", "EPCI-243500139"),
            juror("david", "REGION-11"));
    private final Sights sights =
            new Sights(bench.members.jurors(), bench.bench, bench.dossiers.service(), bench.campaigns);

    @Test
    void closesTheDossiersOfTheAuthorityThatATieNames() {
        Sight sight = sights.of("alice");

        assertThat(sight.sees(RENNES.value())).isFalse();
        assertThat(sight.sees(bench.dossier(RENNES).id())).isFalse();
        assertThat(sight.closedReferences()).containsExactly(RENNES.value());
        assertThat(sight.sees(BREST.value())).isTrue();
        assertThat(sight.sees(bench.dossier(BREST).id())).isTrue();
    }

    @Test
    void closesThoseThatATieReachesThroughTheTerritory() {
        Sight sight = sights.of("chloe");

        assertThat(sight.sees(RENNES.value())).isFalse();
        assertThat(sight.sees(BREST.value())).isTrue();
    }

    @Test
    void closesNothingToWhoeverIsNotTiedToAnApplicant() {
        assertThat(sights.of("bruno")).isSameAs(Sight.FULL);
        assertThat(sights.of("secretariat")).isSameAs(Sight.FULL);
        assertThat(sights.of("david").isFull()).isTrue();
        assertThat(Sight.FULL.sees(RENNES.value())).isTrue();
        assertThat(Sight.FULL.closedIds()).doesNotContain(bench.dossier(RENNES).id());
        assertThat(Sight.FULL.closedReferences()).doesNotContain(RENNES.value());
    }
}
