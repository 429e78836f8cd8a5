package fr.tnl.process.workflow;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.spi.RequiredDocuments;
import fr.tnl.process.variables.DossierVariables;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code required-documents.dmn}. */
@Component
class TableOfRequiredDocuments implements RequiredDocuments {

    private static final String DECISION = "requiredDocuments";

    private final DecisionService decisionService;
    private final EngineCalls engine;

    TableOfRequiredDocuments(DecisionService decisionService, EngineCalls engine) {
        this.decisionService = decisionService;
        this.engine = engine;
    }

    @Override
    public List<RequiredDocument> of(Track track, AuthorityKind kind, @Nullable Integer population) {
        VariableMap facts = Variables.createVariables();
        DossierVariables.TRACK.put(facts, track.name());
        DossierVariables.AUTHORITY_KIND.put(facts, kind.name());
        DossierVariables.POPULATION.put(facts, population);
        return engine
                .get(() -> decisionService
                        .evaluateDecisionByKey(DECISION)
                        .variables(facts)
                        .evaluate())
                .getResultList()
                .stream()
                .map(row -> new RequiredDocument(
                        String.valueOf(row.get("documentId")),
                        String.valueOf(row.get("documentTitle")),
                        String.valueOf(row.get("documentHelp"))))
                .toList();
    }
}
