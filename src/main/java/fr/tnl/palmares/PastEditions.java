package fr.tnl.palmares;

import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in the palmarès of the time before the product, from files that people keep. A file is handed in, shown as it
 * was understood, and brought in once somebody has said so; the same file again brings nothing twice.
 */
@Service
@Transactional
public class PastEditions {

    /** In bytes: some ten thousand lines. */
    public static final int LARGEST_FILE = 1_048_576;

    private static final int LONGEST_NAME = 200;

    private final ImportRows files;
    private final ImportReader reader;
    private final PublicationRows editions;
    private final LaureateRows laureates;
    private final ErratumRows errata;
    private final Clock clock;

    PastEditions(
            ImportRows files,
            ImportReader reader,
            PublicationRows editions,
            LaureateRows laureates,
            ErratumRows errata,
            Clock clock) {
        this.files = files;
        this.reader = reader;
        this.editions = editions;
        this.laureates = laureates;
        this.errata = errata;
        this.clock = clock;
    }

    /**
     * Keeps a file for its reading; nothing of it is published.
     *
     * @throws DomainException on {@code file}, where it cannot be read as a table of laureates
     */
    public PalmaresImport handIn(String fileName, byte[] content, Actor actor) {
        if (content.length == 0) {
            throw new DomainException("palmares.import.empty", "file");
        }
        if (content.length > LARGEST_FILE) {
            throw new DomainException("palmares.import.tooLarge", "file");
        }
        String text = ImportText.of(content);
        ImportTable.read(text);
        String name = TypedText.line(fileName);
        PalmaresImport file = new PalmaresImport(
                UUID.randomUUID(),
                name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
                text,
                actor.name(),
                clock.instant(),
                null,
                null,
                null);
        files.insert(file);
        return file;
    }

    @Transactional(readOnly = true)
    public Optional<PalmaresImport> find(UUID id) {
        return files.find(id);
    }

    /** Files whose laureates were brought in, the newest first. */
    @Transactional(readOnly = true)
    public List<PalmaresImport> done() {
        return files.done();
    }

    /** What the file means, beside what is published by now. */
    @Transactional(readOnly = true)
    public ImportReport report(PalmaresImport file) {
        return reader.read(ImportTable.read(file.content()), clock.instant()).report();
    }

    /**
     * Publishes the lines that are understood and not there yet; all others are left.
     *
     * @return how many
     */
    @RetriedOnConflict
    public int bringIn(UUID id, Actor actor) {
        PalmaresImport file = files.lock(id).orElseThrow(() -> DomainException.of("palmares.import.gone"));
        Instant now = clock.instant();
        ImportReader.Reading reading = reader.read(ImportTable.read(file.content()), now);
        Map<String, List<Laureate>> byEdition = reading.report().in(ImportLine.State.NEW).stream()
                .map(ImportLine::laureate)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Laureate::edition));
        byEdition.forEach((code, lines) ->
                publish(Objects.requireNonNull(reading.editions().get(code)), lines, now));
        int brought = byEdition.values().stream().mapToInt(List::size).sum();
        if (brought > 0) {
            files.done(id, actor.name(), now, brought);
        }
        return brought;
    }

    /**
     * Takes an edition out again that was brought in by mistake.
     *
     * @throws DomainException where it was not brought in, or where an erratum refers to it
     */
    public void takeOut(String code) {
        PublishedEdition edition =
                editions.lock(code).orElseThrow(() -> DomainException.of("palmares.import.noEdition", code));
        if (!edition.imported()) {
            throw DomainException.of("palmares.import.ownEdition", code);
        }
        if (errata.lastNumber(code) > 0) {
            throw DomainException.of("palmares.import.corrected", code);
        }
        laureates.deleteEdition(code);
        editions.delete(code);
    }

    private void publish(PublishedEdition edition, List<Laureate> lines, Instant now) {
        Optional<PublishedEdition> there = editions.lock(edition.edition());
        if (there.isEmpty()) {
            editions.insert(edition);
        } else {
            editions.addMentions(
                    edition.edition(),
                    edition.mentions().stream()
                            .filter(mention -> !there.get().mentions().contains(mention))
                            .toList());
        }
        laureates.insert(edition, lines);
        editions.touch(edition.edition(), now);
    }
}
