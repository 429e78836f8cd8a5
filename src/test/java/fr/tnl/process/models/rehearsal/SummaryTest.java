package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.models.rehearsal.RehearsalReport.Model;
import fr.tnl.process.models.rehearsal.RehearsalReport.Passage;
import fr.tnl.process.models.rehearsal.Troubles.Trouble;
import fr.tnl.testing.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");
    private static final String HINT = "répondent au hasard";

    @Test
    void namesElementsAsPeopleDoAndSaysThatRefusalsAreNormal() {
        assertThat(told(List.of(), List.of(new Trouble("userTask_approvePalmares", "Le palmarès a changé.", 26))))
                .containsSubsequence(
                        "Les personnes de la répétition répondent au hasard : des refus sont normaux. Une étape qui"
                                + " refuse tout ne l’est pas.",
                        "Refusé à « Arrêter le palmarès », 26 fois : Le palmarès a changé.")
                .contains("Jamais parcouru dans « Campagne » : gateway_toReconsider");
    }

    @Test
    void tellsWhatFailedBeforeWhatWasRefused() {
        assertThat(told(
                        List.of(new Trouble("portail", "Cannot resolve identifier 'eligibility'", 24)),
                        List.of(new Trouble("portail", "Le dépôt est clos.", 1))))
                .containsSubsequence(
                        "Échec à « portail », 24 fois : Cannot resolve identifier 'eligibility'",
                        "Refusé à « portail », 1 fois : Le dépôt est clos.");
    }

    @Test
    void saysNothingOfRefusalsWhereThereAreNone() {
        assertThat(told(List.of(), List.of())).noneMatch(line -> line.contains(HINT));
    }

    private static List<String> told(List<Trouble> failures, List<Trouble> refusals) {
        Model campaign = new Model(
                "campaign",
                "Campagne",
                "",
                List.of(
                        new Passage("userTask_approvePalmares", "Arrêter le palmarès", "userTask", 1, null, null),
                        new Passage("gateway_toReconsider", "", "exclusiveGateway", 0, null, null)));
        RehearsalReport report = new RehearsalReport(
                "Territoire Numérique Libre 2026",
                100,
                1,
                Duration.ofSeconds(30),
                MONDAY,
                MONDAY,
                Map.of(),
                List.of(campaign),
                List.of(),
                List.of(),
                failures,
                refusals);
        return Summary.lines(report, Texts.messages()).stream()
                .map(line -> line.replace('\u00A0', ' '))
                .toList();
    }
}
