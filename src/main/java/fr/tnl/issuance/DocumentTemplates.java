package fr.tnl.issuance;

import fr.tnl.shared.DomainException;
import fr.tnl.template.TemplateFolder;
import fr.tnl.template.TextTemplate;
import java.util.List;
import java.util.SortedSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of {@code documents/}: each has a {@code title} in its head and a text in Markdown. */
@Component
public class DocumentTemplates {

    private static final String FOLDER = "documents";

    private final TemplateFolder folder;

    public DocumentTemplates(@Value("${tnl.processes.location:file:./processes}") String location) {
        this.folder = new TemplateFolder(location, FOLDER, "title");
    }

    /** Names of all templates, in alphabetical order; none where there is no such folder. */
    public List<String> names() {
        return folder.names();
    }

    /**
     * Names of the placeholders in title and text, in alphabetical order.
     *
     * @throws DomainException where there is no such file, or it cannot be read as a template of a document
     */
    public SortedSet<String> placeholders(String name) {
        return get(name).placeholders();
    }

    TextTemplate get(String name) {
        TextTemplate template = folder.get(name);
        template.body().accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                throw DomainException.of("issuance.image", FOLDER + "/" + name + ".md");
            }
        });
        return template;
    }
}
