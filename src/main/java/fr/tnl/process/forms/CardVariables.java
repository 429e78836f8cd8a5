package fr.tnl.process.forms;

import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.Variable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Gives each task its own copy of what Tasklist's cards show. The variables of the process may only be read by those
 * who may read all of its instances, which would tell a juror of every dossier.
 */
class CardVariables implements TaskListener {

    private static final List<Variable<String>> SHOWN =
            List.of(DossierVariables.REFERENCE, DossierVariables.AUTHORITY_NAME);

    @Override
    public void notify(DelegateTask task) {
        for (Variable<String> variable : SHOWN) {
            variable.find(task).ifPresent(value -> task.setVariableLocal(variable.name(), value));
        }
    }
}
