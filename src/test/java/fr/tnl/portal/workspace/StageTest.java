package fr.tnl.portal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.testing.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, 0",
        "FILED, CHECKED, 1",
        "COMPLEMENT_REQUESTED, COMPLEMENT, 1",
        "COMPLETE, JURY, 2",
        "UNDER_REVIEW, JURY, 2",
        "IN_DELIBERATION, JURY, 2",
        "DECIDED, JURY, 2",
        "AWARDED, AWARDED, 3",
        "NOT_AWARDED, NOT_AWARDED, 3",
        "INELIGIBLE, INELIGIBLE, -1",
        "CLOSED, CLOSED, -1",
        "WITHDRAWN, WITHDRAWN, -1"
    })
    void standsForEachStatus(DossierStatus status, Stage stage, int step) {
        assertThat(Stage.of(status)).isEqualTo(stage);
        assertThat(stage.step()).isEqualTo(step);
        assertThat(stage.isOut()).isEqualTo(step < 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {"COMPLETE", "UNDER_REVIEW", "IN_DELIBERATION", "DECIDED"})
    void tellsNothingOfTheJuryFromCompletenessToProclamation(DossierStatus status) {
        assertThat(Stage.of(status)).isSameAs(Stage.of(DossierStatus.COMPLETE));
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void hasWordsOfItsOwn(DossierStatus status) {
        String key = "portal.stage." + Stage.of(status);

        assertThat(Texts.messages().get(key)).isNotBlank();
        assertThat(Texts.messages().get(key + ".next", "clôture", "proclamation"))
                .isNotBlank();
    }

    @Test
    void speaksOfNoJuryWhileItWorks() {
        String told = Texts.messages().get("portal.stage.JURY")
                + Texts.messages().get("portal.stage.JURY.next", "clôture", "proclamation");

        assertThat(told).doesNotContainIgnoringCase("décid").doesNotContainIgnoringCase("délib");
    }
}
