package fr.tnl.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder that belongs to administrators: models, decisions, forms, mails and editions, read from disk so that they
 * change without a new release.
 */
@Component
public class ProcessesFolder {

    private final Path root;

    /** @param location a path, with or without {@code file:} in front */
    public ProcessesFolder(@Value("${tnl.processes.location:file:./processes}") String location) {
        this.root =
                Path.of(location.replaceFirst("^file:", "")).toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw DomainException.of("shared.processes.missing", root);
        }
    }

    public Path root() {
        return root;
    }

    /** A file of the folder; it may not exist. */
    public Path file(String relativePath) {
        return root.resolve(relativePath);
    }

    /** Files right under a sub-folder ("" for the root) with one of these endings, in the order of their names. */
    public List<Path> files(String subFolder, String... endings) {
        Path folder = root.resolve(subFolder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
