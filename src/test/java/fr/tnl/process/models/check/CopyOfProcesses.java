package fr.tnl.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.tnl.process.workflow.RealFeel;
import fr.tnl.questionnaire.Forms;
import fr.tnl.shared.ProcessesFolder;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.FileSystemUtils;

/** The real folder {@code processes/}, copied for a test to break. */
final class CopyOfProcesses {

    private final Path root;

    private CopyOfProcesses(Path root) {
        this.root = root;
    }

    private static final DeployedModels NOTHING_DEPLOYED = mock(DeployedModels.class);

    static CopyOfProcesses in(Path target) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), target);
        return new CopyOfProcesses(target);
    }

    Path root() {
        return root;
    }

    ProcessesFolder folder() {
        return new ProcessesFolder(root.toString());
    }

    /** Replaces a text that is there. */
    CopyOfProcesses replace(String file, String before, String after) throws IOException {
        String content = Files.readString(root.resolve(file));
        assertThat(content).contains(before);
        Files.writeString(root.resolve(file), content.replace(before, after));
        return this;
    }

    CopyOfProcesses write(String file, String content) throws IOException {
        Files.writeString(root.resolve(file), content);
        return this;
    }

    CopyOfProcesses delete(String file) throws IOException {
        Files.delete(root.resolve(file));
        return this;
    }

    /** The check of the application, which knows the product's steps. */
    ModelCheck check() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        KnownSteps.names().forEach(name -> beans.addBean(name, name));
        Forms forms = new Forms(root.toString());
        return new ModelCheck(
                folder(),
                beans,
                new FormFiles(folder(), forms, RealFeel.engine(), NOTHING_DEPLOYED, Texts.messages()),
                new OfferedForms(folder(), forms, RealEditions.read(root.toString()), Texts.messages()),
                Texts.messages());
    }
}
