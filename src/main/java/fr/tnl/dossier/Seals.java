package fr.tnl.dossier;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.journal.Marks;
import fr.tnl.dossier.spi.SealWitness;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals the journals once a day: writes down where each of them ends, in a file outside the database, and hands it to
 * witnesses. Whoever can rewrite the database alone cannot make the rewritten journals agree with that.
 */
@Component
public class Seals {

    /** @param day such as {@code 2026-10-19} */
    public record Seal(String day, Path file) {}

    private static final String ENDING = ".txt";

    private final Path folder;
    private final Journals journals;
    private final Campaigns campaigns;
    private final List<SealWitness> witnesses;
    private final Clock clock;

    Seals(
            @Value("${tnl.data}/scelles") String folder,
            Journals journals,
            Campaigns campaigns,
            List<SealWitness> witnesses,
            Clock clock) {
        this.folder = Path.of(folder);
        this.journals = journals;
        this.campaigns = campaigns;
        this.witnesses = List.copyOf(witnesses);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void round() {
        campaigns.all().stream().map(Campaign::code).forEach(this::seal);
    }

    /** The journals of an edition as they end now. */
    public String now(EditionCode edition, Sight sight) {
        return SealFile.write(edition.value(), clock.instant(), journals.heads(edition, sight));
    }

    /** The newest first. */
    public List<Seal> kept(EditionCode edition) {
        Path home = home(edition);
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> new Seal(name(file).replace(ENDING, ""), file))
                    .sorted((one, other) -> other.day().compareTo(one.day()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all seals say that were kept here. */
    public Marks marks(EditionCode edition) {
        Marks marks = new Marks();
        kept(edition).forEach(seal -> read(edition, text(seal)).forEach(marks::add));
        return marks;
    }

    /**
     * What a seal says that was kept elsewhere.
     *
     * @throws fr.tnl.shared.DomainException {@code dossier.seal.notASeal}
     */
    public List<Marks.Mark> read(EditionCode edition, String text) {
        return SealFile.read(edition.value(), text);
    }

    public String text(Seal seal) {
        try {
            return Files.readString(seal.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once a day and only where something happened since; witnesses are told again until they have heard. */
    void seal(EditionCode edition) {
        String day = LocalDate.ofInstant(clock.instant(), ParisTime.ZONE).toString();
        List<Seal> before = kept(edition);
        String text = now(edition, Sight.FULL);
        boolean first = before.isEmpty();
        boolean sealedToday = !first && before.get(0).day().equals(day);
        boolean changed = first || !SealFile.body(text(before.get(0))).equals(SealFile.body(text));
        if (!sealedToday && changed && !SealFile.body(text).isEmpty()) {
            keep(edition, day, text);
        }
        kept(edition).stream().filter(seal -> seal.day().equals(day)).forEach(seal -> tell(edition, seal));
    }

    private void tell(EditionCode edition, Seal seal) {
        witnesses.forEach(witness -> witness.sealed(edition, seal.day(), text(seal)));
    }

    private void keep(EditionCode edition, String day, String text) {
        try {
            Files.createDirectories(home(edition));
            Files.writeString(home(edition).resolve(day + ENDING), text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home(EditionCode edition) {
        return folder.resolve(edition.value());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
