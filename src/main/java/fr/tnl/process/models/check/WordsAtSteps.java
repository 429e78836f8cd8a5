package fr.tnl.process.models.check;

import fr.tnl.issuance.DocumentTemplates;
import fr.tnl.mail.MailTemplates;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.mail.MailInputs;
import fr.tnl.process.mail.OfferedWords;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.process.variables.TiesVariables;
import fr.tnl.shared.DomainException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether a step that writes a mail or a document knows to whom, and whether the words of the text have a value there:
 * one whose value a step gives has none where no way leads from that step.
 */
@Component
@Order(12)
class WordsAtSteps implements Inspection {

    /** Which variable tells who a recipient is. */
    private static final Map<String, String> KNOWN_BY = Map.of(
            OfferedWords.APPLICANT, DossierVariables.REFERENCE.name(),
            OfferedWords.JUROR, ReviewVariables.JUROR.name(),
            OfferedWords.SECRETARIAT, CampaignVariables.EDITION.name());

    private final Steps steps;
    private final WrittenVariables variables;

    WordsAtSteps(Steps steps, WrittenVariables variables) {
        this.steps = steps;
        this.variables = variables;
    }

    @Override
    public void inspect(Models models, Findings findings) {
        variables.lookAtAll(
                models,
                (diagram, process, written) -> new OneProcess(models, diagram, process, written, findings).inspect());
    }

    private final class OneProcess {

        private final Diagram diagram;
        private final Process process;
        private final Set<String> written;
        private final Findings findings;
        private final MailTemplates mails;
        private final DocumentTemplates documents;
        private final Map<String, List<ServiceTask>> giving;
        private final Map<FlowNode, Set<FlowNode>> after = new HashMap<>();

        OneProcess(Models models, Diagram diagram, Process process, Set<String> written, Findings findings) {
            this.diagram = diagram;
            this.process = process;
            this.written = written;
            this.findings = findings;
            this.mails = new MailTemplates(models.folder().root().toString());
            this.documents = new DocumentTemplates(models.folder().root().toString());
            this.giving = giving();
        }

        /** The steps of this process that give a word its value, by the word. */
        private Map<String, List<ServiceTask>> giving() {
            Map<String, List<ServiceTask>> byWord = new HashMap<>();
            tasks().forEach(task -> steps.of(task)
                    .map(Step::words)
                    .map(Set::of)
                    .orElse(Set.of())
                    .forEach(word -> byWord.computeIfAbsent(word, given -> new ArrayList<>())
                            .add(task)));
            return byWord;
        }

        void inspect() {
            tasks().forEach(this::inspect);
        }

        private List<ServiceTask> tasks() {
            return WrittenVariables.all(process, ServiceTask.class).toList();
        }

        private void inspect(ServiceTask task) {
            Map<String, String> inputs = ElementInputs.of(task);
            String mail = inputs.get(MailInputs.TEMPLATE);
            String to = inputs.getOrDefault(MailInputs.TO, "");
            String variable = KNOWN_BY.get(to);
            if (mail != null && variable != null) {
                inspectMail(task, mail, to, variable);
            }
            String document = inputs.get(StepVariables.DOCUMENT.name());
            if (document != null) {
                inspectWords(task, document, words(document, documents.names(), documents::placeholders));
            }
        }

        private void inspectMail(ServiceTask task, String mail, String to, String variable) {
            if (!written.contains(variable)) {
                findings.error(diagram, task, "process.model.mailToNobody", to, variable);
                return;
            }
            Set<String> offered =
                    new TreeSet<>(OfferedWords.to(to, written.contains(DossierVariables.REFERENCE.name())));
            if (written.contains(TiesVariables.DUE_AT.name())) {
                offered.add(OfferedWords.DUE_AT);
            }
            Set<String> words = words(mail, mails.names(), mails::placeholders);
            words.stream()
                    .filter(word -> !offered.contains(word))
                    .forEach(word -> findings.error(
                            diagram, task, "process.model.wordHere", mail, word, String.join(", ", offered)));
            words.retainAll(offered);
            inspectWords(task, mail, words);
        }

        /** Each of them has a value later than at the beginning, where a step of this process gives it. */
        private void inspectWords(ServiceTask task, String text, Set<String> words) {
            for (String word : words) {
                List<ServiceTask> before = giving.getOrDefault(word, List.of());
                if (!before.isEmpty()
                        && before.stream().noneMatch(step -> after.computeIfAbsent(step, Ways::after)
                                .contains(task))) {
                    String names = before.stream().map(FlowElement::getName).collect(Collectors.joining(", "));
                    findings.error(diagram, task, "process.model.wordTooEarly", text, word, names);
                }
            }
        }

        /** Those that are known at all: of the others, and of a text that cannot be read, its own inspection tells. */
        private static Set<String> words(String name, Collection<String> names, Placeholders placeholders) {
            try {
                Set<String> words = new TreeSet<>(names.contains(name) ? placeholders.of(name) : Set.of());
                words.retainAll(OfferedWords.ALL);
                return words;
            } catch (DomainException unreadable) {
                return new TreeSet<>();
            }
        }
    }

    private interface Placeholders {

        Set<String> of(String name);
    }
}
