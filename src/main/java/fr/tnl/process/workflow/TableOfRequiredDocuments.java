package fr.tnl.process.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.spi.RequiredDocuments;
import fr.tnl.process.feel.DecisionEngine;
import fr.tnl.process.variables.DossierVariables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
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

    /** What the table is asked. */
    private record Question(Track track, AuthorityKind kind, @Nullable Integer population) {}

    /**
     * @param definition id of the deployed version
     * @param answers what it gave: every page asks, and the engine sets up all of its functions for each cell
     */
    private record Table(String definition, DmnDecision decision, Cache<Question, List<RequiredDocument>> answers) {}

    private static final int MOST = 10_000;

    /** A rule may look at the day. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RepositoryService repositoryService;
    private final EngineCalls engine;
    private volatile @Nullable Table known;

    TableOfRequiredDocuments(RepositoryService repositoryService, EngineCalls engine) {
        this.repositoryService = repositoryService;
        this.engine = engine;
    }

    @Override
    public List<RequiredDocument> of(Track track, AuthorityKind kind, @Nullable Integer population) {
        Table table = engine.get(this::newest);
        return table.answers().get(new Question(track, kind, population), question -> ask(table, question));
    }

    private static List<RequiredDocument> ask(Table table, Question question) {
        VariableMap facts = Variables.createVariables();
        DossierVariables.TRACK.put(facts, question.track().name());
        DossierVariables.AUTHORITY_KIND.put(facts, question.kind().name());
        DossierVariables.POPULATION.put(facts, question.population());
        return DecisionEngine.alone().evaluateDecisionTable(table.decision(), facts).getResultList().stream()
                .map(row -> new RequiredDocument(
                        String.valueOf(row.get("documentId")),
                        String.valueOf(row.get("documentTitle")),
                        String.valueOf(row.get("documentHelp"))))
                .toList();
    }

    private Table newest() {
        String definition = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult()
                .getId();
        Table table = known;
        if (table == null || !table.definition().equals(definition)) {
            table = new Table(
                    definition,
                    parse(definition),
                    Caffeine.newBuilder()
                            .maximumSize(MOST)
                            .expireAfterWrite(KEPT)
                            .build());
            known = table;
        }
        return table;
    }

    private DmnDecision parse(String definition) {
        try (InputStream model = repositoryService.getDecisionModel(definition)) {
            return DecisionEngine.alone().parseDecision(DECISION, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
