package fr.tnl.process.models.check;

import fr.tnl.issuance.DocumentTemplates;
import fr.tnl.process.mail.OfferedWords;
import fr.tnl.shared.DomainException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether each document can be read, and only uses words that it is given when it is issued. */
@Component
@Order(11)
class DocumentPlaceholders implements Inspection {

    @Override
    public void inspect(Models models, Findings findings) {
        DocumentTemplates templates =
                new DocumentTemplates(models.folder().root().toString());
        Set<String> known = new TreeSet<>(OfferedWords.IN_DOCUMENTS);
        for (String name : templates.names()) {
            try {
                templates.placeholders(name).stream()
                        .filter(word -> !known.contains(word))
                        .forEach(word -> findings.error(
                                name + ".md", word, "process.model.documentWord", word, String.join(", ", known)));
            } catch (DomainException problem) {
                findings.add(
                        Finding.Severity.ERROR,
                        name + ".md",
                        "",
                        "",
                        findings.messages().of(problem));
            }
        }
    }
}
