package fr.tnl.process.models.check;

import fr.tnl.campaign.Editions;
import fr.tnl.questionnaire.Forms;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * A folder of models, read once for all inspections.
 *
 * @param editions null where one of them cannot be read
 * @param complete whether every diagram could be read: what one of them needs from another can only be told then
 */
record Models(
        ProcessesFolder folder,
        CheckedBefore before,
        List<Diagram> diagrams,
        List<DecisionFile> decisions,
        Forms forms,
        @Nullable Editions editions,
        KnownNames names,
        boolean complete) {

    /** @param findings gets the files that cannot be read */
    static Models read(ProcessesFolder folder, CheckedBefore before, Findings findings) {
        TextFiles.inspect(folder, findings);
        List<Diagram> diagrams = new ArrayList<>();
        List<Path> files = folder.files("", ".bpmn");
        files.stream().filter(file -> !findings.refuse(nameOf(file))).forEach(file -> diagram(file, findings)
                .ifPresent(diagrams::add));
        List<DecisionFile> decisions = new ArrayList<>();
        folder.files("decisions", ".dmn").stream()
                .filter(file -> !findings.refuse(nameOf(file)))
                .forEach(file -> decision(file, findings).ifPresent(decisions::add));
        Editions editions = editions(folder, findings);
        return new Models(
                folder,
                before,
                List.copyOf(diagrams),
                List.copyOf(decisions),
                new Forms(folder.root().toString()),
                editions,
                KnownNames.of(folder, diagrams, decisions),
                diagrams.size() == files.size());
    }

    private static Optional<Diagram> diagram(Path file, Findings findings) {
        try {
            Diagram diagram = new Diagram(nameOf(file), Files.readString(file), Bpmn.readModelFromFile(file.toFile()));
            return References.allKnown(diagram, findings) ? Optional.of(diagram) : Optional.empty();
        } catch (ModelException refused) {
            unreadable(file, refused, findings);
            return Optional.empty();
        } catch (IOException e) {
            findings.error(nameOf(file), "", "process.model.unreadable", rootMessage(e));
            return Optional.empty();
        }
    }

    private static Optional<DecisionFile> decision(Path file, Findings findings) {
        try {
            return Optional.of(new DecisionFile(nameOf(file), Dmn.readModelFromFile(file.toFile())));
        } catch (ModelException refused) {
            unreadable(file, refused, findings);
            return Optional.empty();
        }
    }

    private static void unreadable(Path file, ModelException refused, Findings findings) {
        XmlMistake.in(refused)
                .ifPresentOrElse(
                        mistake -> findings.error(nameOf(file), "", mistake.key(), mistake.line(), mistake.about()),
                        () -> findings.error(nameOf(file), "", "process.model.unreadable", rootMessage(refused)));
    }

    private static @Nullable Editions editions(ProcessesFolder folder, Findings findings) {
        if (folder.files("editions", ".yaml").stream().anyMatch(file -> findings.refuse(nameOf(file)))) {
            return null;
        }
        try {
            return new Editions(folder);
        } catch (DomainException problem) {
            findings.add(
                    Finding.Severity.ERROR,
                    "editions",
                    "",
                    "",
                    findings.messages().of(problem));
            return null;
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
