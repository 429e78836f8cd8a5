package fr.tnl.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The parts of the engine's REST interfaces that are for the administration alone. The engine checks most of them
 * itself, but leaves some to everybody (jobs without a process), and tells by its refusals what there is.
 */
final class EngineResources {

    private static final List<String> RESERVED = List.of(
            "authorization",
            "batch",
            "condition",
            "decision-definition",
            "decision-requirements-definition",
            "deployment",
            "event-subscription",
            "external-task",
            "history/cleanup",
            "history/job-log",
            "incident",
            "job",
            "job-definition",
            "message",
            "metrics",
            "migration",
            "modification",
            "process-definition/statistics",
            "schema",
            "signal",
            "telemetry",
            "tenant");

    private static final String REST = "/engine-rest/";
    private static final String REST_BY_NAME = "/engine-rest/engine/*/";
    private static final String WEBAPP = "/camunda/api/engine/engine/*/";

    private EngineResources() {}

    static RequestMatcher reserved() {
        Stream<RequestMatcher> everywhere = Stream.of(REST, REST_BY_NAME, WEBAPP)
                .flatMap(root -> RESERVED.stream().map(resource -> path(root + resource + "/**")));
        Stream<RequestMatcher> others = Stream.of(
                // Tasklist shows colleagues by their names; scripts need no list of people
                path(REST + "user/**"),
                path(REST_BY_NAME + "user/**"),
                // Everybody may change their own account there, not remove it with all that hangs on it
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.DELETE, WEBAPP + "user/**"),
                path("/camunda/api/cockpit/**"),
                path("/camunda/api/admin/plugin/**"),
                path("/camunda/api/admin/setup/**"));
        return new OrRequestMatcher(Stream.concat(everywhere, others).toList());
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
