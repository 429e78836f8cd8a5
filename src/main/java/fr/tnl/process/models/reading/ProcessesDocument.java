package fr.tnl.process.models.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.MessageSource;

/**
 * {@code docs/processes.md}: a folder of models in words and pictures, for whoever does not open Modeler. The same folder
 * gives the same text.
 */
public final class ProcessesDocument {

    /** In the order in which they are told; others follow. */
    private static final List<String> TOLD_FIRST =
            List.of("campaign.bpmn", "juror-ties.bpmn", "dossier.bpmn", "jury-review.bpmn");

    private static final Pattern SUBJECT = Pattern.compile("(?m)^subject:\\s*(.+)$");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.+)$");

    private final ProcessesFolder folder;
    private final MessageSource messages;
    private final DocumentWords words;
    private final Markdown text = new Markdown();

    public ProcessesDocument(ProcessesFolder folder, MessageSource messages) {
        this.folder = folder;
        this.messages = messages;
        this.words = new DocumentWords(messages);
    }

    /** Diagrams of the folder, in the order in which they are told. */
    public static List<Path> diagrams(ProcessesFolder folder) {
        List<Path> files = folder.files("", ".bpmn");
        return Stream.concat(
                        TOLD_FIRST.stream().map(folder::file).filter(files::contains),
                        files.stream().filter(file -> !TOLD_FIRST.contains(name(file))))
                .toList();
    }

    /** What a picture of a diagram bears, and no picture of another one. */
    public static String fingerprint(Path diagram) {
        return Hashes.sha256(read(diagram).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Name of a diagram's picture. */
    public static String picture(Path diagram) {
        return name(diagram).replace(".bpmn", ".svg");
    }

    public String write() {
        List<Path> diagrams = diagrams(folder);
        Map<String, String> names = new TreeMap<>();
        List<BpmnModelInstance> models =
                diagrams.stream().map(Path::toFile).map(Bpmn::readModelFromFile).toList();
        models.stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .forEach(process -> names.put(process.getId(), process.getName()));
        text.heading(1, words.of("process.document.title"));
        text.paragraph(words.of("process.document.generated"));
        text.paragraph(words.of("process.document.intro"));
        for (int i = 0; i < models.size(); i++) {
            Path diagram = diagrams.get(i);
            models.get(i).getModelElementsByType(Process.class).forEach(process -> process(process, diagram, names));
        }
        decisions();
        mails();
        documents();
        return text.toString();
    }

    private void process(Process process, Path diagram, Map<String, String> names) {
        heading(2, process.getId(), process.getName());
        text.paragraph(documentation(process));
        text.paragraph("[![" + words.of("process.document.picture", process.getName()) + "](images/processes/"
                + picture(diagram) + ")](images/processes/" + picture(diagram) + ")");
        text.paragraph(words.of("process.document.source", name(diagram)));
        text.table(
                Stream.of("step", "kind", "who", "with", "when", "what")
                        .map(column -> words.of("process.document.column." + column))
                        .toList(),
                new StepRows(messages, delays(), names).of(process.getFlowElements()));
    }

    private void heading(int level, String key, String name) {
        text.paragraph("<a id=\"" + DocumentWords.anchor(key) + "\"></a>");
        text.heading(level, name);
    }

    private static String documentation(Process process) {
        Collection<Documentation> all = process.getChildElementsByType(Documentation.class);
        return String.join(
                " ", all.stream().map(one -> one.getTextContent().strip()).toList());
    }

    private void decisions() {
        text.heading(2, words.of("process.document.decisions"));
        text.paragraph(words.of("process.document.decisions.intro"));
        for (Path file : folder.files("decisions", ".dmn")) {
            for (Decision decision : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    heading(3, decision.getId(), decision.getName());
                    text.paragraph(words.of(
                            "process.document.decision.source",
                            name(file),
                            words.of("process.document.hit." + table.getHitPolicy())));
                    table(table);
                }
            }
        }
    }

    private void table(DecisionTable table) {
        List<String> columns = new ArrayList<>();
        table.getInputs().forEach(input -> columns.add(label(input.getLabel(), input)));
        table.getOutputs().forEach(output -> columns.add("→ " + label(output.getLabel(), output)));
        columns.add(words.of("process.document.column.note"));
        text.table(
                columns, table.getRules().stream().map(ProcessesDocument::row).toList());
    }

    private static String label(String label, DmnElement element) {
        return label == null || label.isBlank() ? element.getId() : label;
    }

    private static List<String> row(Rule rule) {
        List<String> cells = new ArrayList<>();
        rule.getInputEntries().forEach(entry -> cells.add(cell(entry.getTextContent())));
        rule.getOutputEntries().forEach(entry -> cells.add(cell(entry.getTextContent())));
        cells.add(rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
        return cells;
    }

    private static String cell(String cell) {
        return cell.isBlank() || cell.strip().equals("-") ? "–" : Markdown.code(cell);
    }

    private void mails() {
        text.heading(2, words.of("process.document.mails"));
        text.paragraph(words.of("process.document.mails.intro"));
        text.table(
                List.of(words.of("process.document.column.mail"), words.of("process.document.column.subject")),
                folder.files("mails", ".md").stream()
                        .map(file -> row(file, "mails", SUBJECT))
                        .toList());
    }

    private void documents() {
        List<Path> files = folder.files("documents", ".md");
        if (files.isEmpty()) {
            return;
        }
        text.heading(2, words.of("process.document.documents"));
        text.paragraph(words.of("process.document.documents.intro"));
        text.table(
                List.of(words.of("process.document.column.document"), words.of("process.document.column.title")),
                files.stream().map(file -> row(file, "documents", TITLE)).toList());
    }

    /** A text with what stands in its head. */
    private static List<String> row(Path file, String place, Pattern head) {
        Matcher said = head.matcher(read(file));
        return List.of(
                "[" + name(file).replace(".md", "") + "](../processes/" + place + "/" + name(file) + ")",
                said.find() ? said.group(1) : "");
    }

    /** Of the newest edition, by their key. */
    private Map<String, String> delays() {
        Map<String, String> delays = new TreeMap<>();
        List<Path> editions = folder.files("editions", ".yaml");
        if (!editions.isEmpty()) {
            JsonNode all = edition(editions.get(editions.size() - 1)).path("delays");
            all.fields()
                    .forEachRemaining(delay -> delays.put(
                            delay.getKey(),
                            lasting(delay.getKey(), delay.getValue().asText())));
        }
        return delays;
    }

    private String lasting(String key, String period) {
        return period.matches("P\\d+D")
                ? words.of("process.document.days", Period.parse(period).getDays(), key)
                : Markdown.code(period);
    }

    private static JsonNode edition(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
