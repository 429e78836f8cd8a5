package fr.tnl.process.models.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.identity.Role;
import fr.tnl.process.variables.ProcessContract;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The names that a model may use. */
record KnownNames(
        Set<String> forms,
        Set<String> decisions,
        Set<String> processes,
        Set<String> mails,
        Set<String> documents,
        Set<String> messages,
        Set<String> groups) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static KnownNames of(ProcessesFolder folder, List<Diagram> diagrams, List<DecisionFile> decisions) {
        return new KnownNames(
                sorted(folder.files("forms", ".form").stream().map(KnownNames::formIdOrName)),
                sorted(decisions.stream()
                        .flatMap(file -> file.model().getModelElementsByType(Decision.class).stream())
                        .map(Decision::getId)),
                sorted(diagrams.stream()
                        .map(Diagram::processes)
                        .flatMap(Collection::stream)
                        .map(Process::getId)),
                sorted(folder.files("mails", ".md").stream().map(KnownNames::stem)),
                sorted(folder.files("documents", ".md").stream().map(KnownNames::stem)),
                sorted(ProcessContract.allMessages().stream()),
                sorted(Stream.of(Role.values()).map(Role::group)));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    /** A form that cannot be read is there all the same: its own check tells what is wrong with it. */
    private static String formIdOrName(Path file) {
        try {
            return formId(file);
        } catch (IOException e) {
            return stem(file);
        }
    }

    /** Empty where the form has none. */
    static String formId(Path file) throws IOException {
        return JSON.readTree(file.toFile()).path("id").asText();
    }

    static String stem(Path file) {
        return Models.nameOf(file).replaceFirst("\\.[^.]*$", "");
    }
}
