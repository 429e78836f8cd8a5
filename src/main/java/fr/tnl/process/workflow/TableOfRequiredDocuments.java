package fr.tnl.process.workflow;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.spi.RequiredDocuments;
import fr.tnl.process.variables.DossierVariables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table {@code required-documents.dmn} as it is deployed. It is asked with every page of a dossier:
 * unlike a decision of the process, that leaves no line in the engine's history, and needs no right to write.
 */
@Component
class TableOfRequiredDocuments implements RequiredDocuments {

    private static final String DECISION = "requiredDocuments";

    /** Made when the first dossier asks, not at the start of the application. */
    private static class Holder {
        static final DmnEngine ENGINE =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    }

    /** @param definition id of the deployed version */
    private record Table(String definition, DmnDecision decision) {}

    private final RepositoryService repositoryService;
    private final EngineCalls engine;
    private volatile @Nullable Table known;

    TableOfRequiredDocuments(RepositoryService repositoryService, EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.engine = engine;
    }

    @Override
    public List<RequiredDocument> of(Track track, AuthorityKind kind, @Nullable Integer population) {
        VariableMap facts = Variables.createVariables();
        DossierVariables.TRACK.put(facts, track.name());
        DossierVariables.AUTHORITY_KIND.put(facts, kind.name());
        DossierVariables.POPULATION.put(facts, population);
        return Holder.ENGINE.evaluateDecisionTable(engine.get(this::newest), facts).getResultList().stream()
                .map(row -> new RequiredDocument(
                        String.valueOf(row.get("documentId")),
                        String.valueOf(row.get("documentTitle")),
                        String.valueOf(row.get("documentHelp"))))
                .toList();
    }

    private DmnDecision newest() {
        String definition = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult()
                .getId();
        Table table = known;
        if (table == null || !table.definition().equals(definition)) {
            table = new Table(definition, parse(definition));
            known = table;
        }
        return table.decision();
    }

    private DmnDecision parse(String definition) {
        try (InputStream model = repositoryService.getDecisionModel(definition)) {
            return Holder.ENGINE.parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
