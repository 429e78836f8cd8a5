package fr.tnl.process.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.identity.Role;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/** The names that a model may use. */
record KnownNames(
        Set<String> forms,
        Set<String> decisions,
        Set<String> processes,
        Set<String> mails,
        Set<String> messages,
        Set<String> groups) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param findings gets the files that cannot be read */
    static KnownNames of(ProcessesFolder folder, List<Finding> findings, Messages texts) {
        return new KnownNames(
                collect(folder.files("forms", ".form"), KnownNames::formIds, findings, texts),
                collect(folder.files("decisions", ".dmn"), KnownNames::decisionIds, findings, texts),
                // A model that cannot be read is reported by the check of that model
                collect(folder.files("", ".bpmn"), KnownNames::processIds, new ArrayList<>(), texts),
                collect(folder.files("mails", ".md"), file -> List.of(stem(file)), findings, texts),
                new TreeSet<>(Set.of(
                        CampaignVariables.CLOSING_POSTPONED,
                        DossierVariables.SUBMITTED,
                        DossierVariables.AMENDED,
                        DossierVariables.COMPLEMENT_RECEIVED,
                        DossierVariables.WITHDRAWN,
                        DossierVariables.REVIEW_SET_ASIDE,
                        DossierVariables.DECISION_REOPENED,
                        ReviewVariables.HANDED_ON,
                        TiesVariables.ASKED,
                        TiesVariables.KNOWN)),
                Stream.of(Role.values()).map(Role::group).collect(Collectors.toCollection(TreeSet::new)));
    }

    private interface NamesOfFile {
        Collection<String> read(Path file) throws IOException;
    }

    private static Set<String> collect(List<Path> files, NamesOfFile names, List<Finding> findings, Messages texts) {
        Set<String> all = new TreeSet<>();
        for (Path file : files) {
            try {
                all.addAll(names.read(file));
            } catch (IOException | ModelException e) {
                findings.add(new Finding(
                        String.valueOf(file.getFileName()), "", texts.get("process.model.unreadable", rootMessage(e))));
            }
        }
        return all;
    }

    /** A form that cannot be read is there all the same: its own check tells what is wrong with it. */
    private static List<String> formIds(Path file) {
        try {
            return List.of(formId(file));
        } catch (IOException e) {
            return List.of(stem(file));
        }
    }

    /** Empty where the form has none. */
    static String formId(Path file) throws IOException {
        return JSON.readTree(file.toFile()).path("id").asText();
    }

    private static List<String> decisionIds(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .toList();
    }

    private static List<String> processIds(Path file) {
        return Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .stream()
                .map(org.camunda.bpm.model.bpmn.instance.Process::getId)
                .toList();
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
