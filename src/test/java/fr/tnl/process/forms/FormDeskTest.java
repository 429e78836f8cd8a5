package fr.tnl.process.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.process.engine.RefusedByDomain;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.testing.Texts;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class FormDeskTest {

    private final DeployedForms forms = mock(DeployedForms.class);
    private final ProcessDefinitionEntity process = new ProcessDefinitionEntity();
    private final FormDesk desk =
            new FormDesk(forms, mock(FeelEvaluator.class), List.of(), Texts.messages(), mock(IdentityService.class));
    private final TaskEntity task = mock(TaskEntity.class);
    private final ExecutionEntity place = mock(ExecutionEntity.class);

    @Test
    void saysThatATaskIsGoneWhereItsPlaceWasTakenAwaySinceItWasRead() {
        assertGone();
    }

    @Test
    void saysSoToWhereTheProcessAroundThePlaceIsGone() {
        when(task.getExecution()).thenReturn(place);
        when(place.getParentId()).thenReturn("the subprocess");

        assertGone();
    }

    @Test
    void goesOnToTheFormWhereThePlaceStands() {
        when(task.getExecution()).thenReturn(place);
        when(place.getParentId()).thenReturn("the process");
        when(place.getParent()).thenReturn(mock(ExecutionEntity.class));
        when(forms.get(process, "check")).thenThrow(new IllegalArgumentException("read the form"));

        assertThatThrownBy(() -> desk.accept(process, "check", Variables.createVariables(), task))
                .hasMessage("read the form");
    }

    private void assertGone() {
        assertThatThrownBy(() -> desk.accept(process, "check", Variables.createVariables(), task))
                .isInstanceOf(RefusedByDomain.class)
                .hasMessageStartingWith("Cette tâche est déjà terminée, ou a été retirée.");
        verify(forms, never()).get(process, "check");
    }
}
