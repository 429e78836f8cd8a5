package fr.tnl.process.models.check;

import fr.tnl.mail.MailTemplates;
import fr.tnl.process.mail.MailInputs;
import fr.tnl.process.mail.OfferedWords;
import fr.tnl.template.TemplateException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether each mail can be read, and only uses words that it is given when it leaves. */
@Component
@Order(10)
class MailPlaceholders implements Inspection {

    @Override
    public void inspect(Models models, Findings findings) {
        MailTemplates templates = new MailTemplates(models.folder().root().toString());
        Set<String> ofModels = models.diagrams().stream()
                .flatMap(diagram -> diagram.all(CamundaInputParameter.class))
                .filter(input -> MailInputs.TEMPLATE.equals(input.getCamundaName()))
                .map(input -> input.getTextContent().strip())
                .collect(Collectors.toSet());
        for (String name : templates.names()) {
            try {
                SortedSet<String> used = templates.placeholders(name);
                if (ofModels.contains(name)) {
                    words(name, used, findings);
                }
            } catch (TemplateException problem) {
                findings.add(
                        Finding.Severity.ERROR,
                        name + ".md",
                        "",
                        "",
                        findings.messages().of(problem));
            }
        }
    }

    private static void words(String name, Set<String> used, Findings findings) {
        Set<String> known = new TreeSet<>(OfferedWords.ALL);
        used.stream()
                .filter(word -> !known.contains(word))
                .forEach(word ->
                        findings.error(name + ".md", word, "process.model.mailWord", word, String.join(", ", known)));
    }
}
