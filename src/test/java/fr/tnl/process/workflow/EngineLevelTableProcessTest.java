package fr.tnl.process.workflow;

import static fr.tnl.process.testing.Given.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.award.spi.LevelTable;
import fr.tnl.award.spi.LevelTable.Proposal;
import fr.tnl.campaign.Level;
import fr.tnl.process.testing.ModelEngine;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What level.dmn tells of the dossier that a process is about. */
class EngineLevelTableProcessTest {

    private final ProcessEngine engine = ModelEngine.engine();
    private final LevelTable table = ModelEngine.bean(LevelTable.class);

    @BeforeEach
    void reset() {
        ModelEngine.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE,    800, 69.9, SILVER, 40, 55, 70",
        "COMMUNE,    800, 70.0, GOLD,   40, 55, 70",
        "COMMUNE,   5000, 44.9, NONE,   45, 60, 75",
        "COMMUNE,  90000, 65.0, SILVER, 50, 65, 80",
        "COMMUNE,       , 65.0, SILVER, 50, 65, 80",
        "CC,          10, 45.0, BRONZE, 45, 60, 75",
        "REGION, 3000000, 80.0, GOLD,   50, 65, 80"
    })
    void proposesALevelAndTellsItsThresholds(
            String kind,
            @Nullable Integer population,
            BigDecimal total,
            Level level,
            int bronze,
            int silver,
            int gold) {
        started(kind, population);

        assertThat(table.of(REFERENCE, total))
                .isEqualTo(new Proposal(
                        level,
                        Map.of(
                                Level.BRONZE, BigDecimal.valueOf(bronze),
                                Level.SILVER, BigDecimal.valueOf(silver),
                                Level.GOLD, BigDecimal.valueOf(gold))));
    }

    @Test
    void tellsNothingOfADossierWithoutAProcess() {
        assertThat(table.of(new DossierReference("TNL-2026-0999"), BigDecimal.TEN))
                .isEqualTo(new Proposal(null, Map.of()));
    }

    @Test
    void knowsTheKindAndTheSizeOfARunningProcessWithoutItsHistory() {
        String instance = started("COMMUNE", 800);
        engine.getHistoryService().deleteHistoricVariableInstancesByProcessInstanceId(instance);

        assertThat(table.of(REFERENCE, BigDecimal.valueOf(70)).level()).isEqualTo(Level.GOLD);
    }

    @Test
    void knowsThemOfAProcessThatHasEnded() {
        String instance = started("COMMUNE", 800);
        engine.getRuntimeService().deleteProcessInstance(instance, "over");

        assertThat(table.of(REFERENCE, BigDecimal.valueOf(70)).level()).isEqualTo(Level.GOLD);
    }

    private String started(String kind, @Nullable Integer population) {
        VariableMap variables = Variables.createVariables();
        DossierVariables.REFERENCE.put(variables, REFERENCE.value());
        DossierVariables.EDITION.put(variables, "2026");
        DossierVariables.TRACK.put(variables, "LABEL");
        DossierVariables.AUTHORITY_NAME.put(variables, "Rennes");
        DossierVariables.AUTHORITY_KIND.put(variables, kind);
        DossierVariables.POPULATION.put(variables, population);
        return engine.getRuntimeService()
                .createProcessInstanceByKey(DossierVariables.PROCESS)
                .businessKey(REFERENCE.value())
                .startBeforeActivity("businessRuleTask_proposeLevel")
                .setVariables(variables)
                .setVariable("totalScore", 10.0)
                .execute()
                .getId();
    }
}
