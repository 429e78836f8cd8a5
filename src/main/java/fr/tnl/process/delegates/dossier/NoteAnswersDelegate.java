package fr.tnl.process.delegates.dossier;

import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.forms.TaskInput;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.shared.DossierReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps what was answered in the task before, whatever its form asks, in the dossier's journal. */
@Step(reads = "reference", anyAnswers = true)
@Component
class NoteAnswersDelegate extends DomainStep {

    private final Dossiers dossiers;

    NoteAnswersDelegate(StepSupport support, Dossiers dossiers) {
        super(support);
        this.dossiers = dossiers;
    }

    @Override
    protected void run(DelegateExecution execution) {
        dossiers.noteAll(
                new DossierReference(DossierVariables.REFERENCE.get(execution)),
                EventKind.NOTED,
                actor(),
                TaskInput.words(execution));
    }
}
