package fr.tnl.process.models.deployment;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator which file and element to mend, instead of a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefused refused) {
        String findings =
                refused.findings().stream().map(finding -> "  - " + finding).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Les modèles du dossier processes/ ne peuvent pas être déployés :\n\n" + findings,
                "Corrigez les fichiers nommés ci-dessus, puis redémarrez. Rien n’a été déployé.",
                refused);
    }
}
