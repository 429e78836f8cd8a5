package fr.tnl.process.models.deployment;

import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Models that are about to be deployed, laid out as a folder of their own beside the application's texts and editions. */
final class ModelSet implements AutoCloseable {

    private final Path root;

    private ModelSet(Path root) {
        this.root = root;
    }

    static ModelSet besides(ProcessesFolder folder) throws IOException {
        Path root = Files.createTempDirectory("tnl-models-");
        for (String kept : new String[] {"mails", "documents", "editions"}) {
            if (Files.isDirectory(folder.file(kept))) {
                FileSystemUtils.copyRecursively(folder.file(kept), root.resolve(kept));
            }
        }
        return new ModelSet(root);
    }

    /** @param name of the resource; what is no model is left out */
    void add(String name, byte[] content) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1);
        Path place = file.endsWith(".bpmn")
                ? root
                : file.endsWith(".dmn")
                        ? root.resolve("decisions")
                        : file.endsWith(".form") ? root.resolve("forms") : null;
        if (place != null) {
            Files.createDirectories(place);
            Files.write(place.resolve(file), content);
        }
    }

    ProcessesFolder folder() {
        return new ProcessesFolder(root.toString());
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }
}
