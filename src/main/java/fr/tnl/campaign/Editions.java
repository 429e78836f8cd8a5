package fr.tnl.campaign;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ProcessesFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The editions that have a file under {@code processes/editions}, read once at start. */
@Component
public class Editions {

    private final Map<EditionCode, Edition> editions;

    public Editions(ProcessesFolder folder) {
        Map<EditionCode, Edition> read = new HashMap<>();
        for (Path file : folder.files("editions", ".yaml")) {
            Edition edition = read(file);
            if (read.putIfAbsent(edition.code(), edition) != null) {
                throw DomainException.of(
                        "campaign.file.sameEdition", String.valueOf(file.getFileName()), edition.code());
            }
        }
        this.editions = Map.copyOf(read);
    }

    private static Edition read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return EditionFile.read(String.valueOf(file.getFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws DomainException {@code campaign.edition.unknown} where there is no such file
     */
    public Edition get(EditionCode code) {
        Edition edition = editions.get(code);
        if (edition == null) {
            throw new DomainException("campaign.edition.unknown", "edition", code);
        }
        return edition;
    }

    /** All editions, the newest first. */
    public List<Edition> all() {
        return editions.values().stream()
                .sorted(Comparator.comparing((Edition edition) -> edition.code().value())
                        .reversed())
                .toList();
    }
}
