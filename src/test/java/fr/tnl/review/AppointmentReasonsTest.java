package fr.tnl.review;

import static fr.tnl.review.GivenJurors.juror;
import static fr.tnl.review.ReviewBench.BREST;
import static fr.tnl.review.ReviewBench.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppointmentReasonsTest {

    private final ReviewBench bench =
            new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"), juror("diane", "COMMUNE-35238"));
    private final AppointmentReasons reasons = new AppointmentReasons(
            bench.members.reviews(),
            bench.members.seats(),
            bench.bench,
            bench.members.jurors(),
            RealEditions.all(),
            Texts.messages());

    @Test
    void tellOnesLoadBesideThatOfTheJuryAndThatNoTieIsKnown() {
        bench.appointments.open(RENNES);
        bench.appointments.open(BREST);
        Review own = bench.reviews.of(RENNES).get(0);

        assertThat(reasons.of(own, "alice"))
                .isEqualTo(
                        "2 évaluations vous sont confiées dans cette édition\u00A0; les membres du jury en ont de 1 à 2."
                                + " Aucun lien connu ne vous rattache à cette collectivité.");
    }

    @Test
    void sayWhereAllHaveTheSame() {
        ReviewBench three = new ReviewBench(juror("alice"), juror("bruno"), juror("chloe"));
        three.appointments.open(RENNES);
        AppointmentReasons even = new AppointmentReasons(
                three.members.reviews(),
                three.members.seats(),
                three.bench,
                three.members.jurors(),
                RealEditions.all(),
                Texts.messages());

        assertThat(even.of(three.reviews.of(RENNES).get(0), "alice"))
                .startsWith("Une évaluation vous est confiée dans cette édition, comme à chaque membre du jury.");
    }

    @Test
    void tellWhatOneAloneKnowsOfTheDossierAndNameNobody() {
        bench.jury.know("alice", Set.of("software", "data"));
        bench.jury.know("bruno", Set.of("data"));
        bench.appointments.open(RENNES);
        Review own = bench.reviews.of(RENNES).get(0);

        assertThat(reasons.of(own, "alice"))
                .endsWith("vous seul·e connaissez au mieux\u00A0: Logiciels et systèmes libres.")
                .doesNotContain("Nom de");
        assertThat(reasons.of(own, "bruno")).doesNotContain("vous seul·e");
    }
}
