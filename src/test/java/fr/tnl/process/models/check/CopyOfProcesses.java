package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.testing.ModelEngine;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The real folder {@code processes/}, copied for a test to break. */
public final class CopyOfProcesses {

    private final Path root;

    private CopyOfProcesses(Path root) {
        this.root = root;
    }

    public static CopyOfProcesses in(Path target) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), target);
        return new CopyOfProcesses(target);
    }

    public Path root() {
        return root;
    }

    public ProcessesFolder folder() {
        return new ProcessesFolder(root.toString());
    }

    /** Replaces a text that is there. */
    public CopyOfProcesses replace(String file, String before, String after) throws IOException {
        String content = Files.readString(root.resolve(file));
        assertThat(content).contains(before);
        Files.writeString(root.resolve(file), content.replace(before, after));
        return this;
    }

    /** Replaces the first of several texts. */
    public CopyOfProcesses replaceFirst(String file, String before, String after) throws IOException {
        String content = Files.readString(root.resolve(file));
        int at = content.indexOf(before);
        assertThat(at).as(before).isNotNegative();
        Files.writeString(
                root.resolve(file), content.substring(0, at) + after + content.substring(at + before.length()));
        return this;
    }

    public CopyOfProcesses write(String file, String content) throws IOException {
        Files.writeString(root.resolve(file), content);
        return this;
    }

    public CopyOfProcesses delete(String file) throws IOException {
        Files.delete(root.resolve(file));
        return this;
    }

    /** The check of the application, with the product's steps and an engine on which nothing runs. */
    public ModelCheck check() {
        return ModelEngine.bean(ModelCheck.class);
    }

    public List<Finding> findings() {
        return check().run(folder());
    }
}
