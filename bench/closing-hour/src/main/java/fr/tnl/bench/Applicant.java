package fr.tnl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody with a draft that was begun before.
 *
 * @param link path of the mailed link
 * @param large whether the inventory of software is asked for, too
 */
record Applicant(int number, String dossier, String link, String authorityName, boolean large) {

    private static final int LARGE = 10_000;

    /** @param authority id of one of the referential, {@code population} its inhabitants */
    record Authority(String id, String name, int population) {

        boolean isLarge() {
            return population >= LARGE;
        }
    }

    /** Communes from all over the referential. */
    static List<Authority> authorities(int count) {
        try (Stream<String> lines = Files.lines(
                Settings.REPOSITORY.resolve("src/main/resources/referential/collectivites.csv"))) {
            List<Authority> all = lines.filter(line -> line.startsWith("COMMUNE,") && !line.contains("\""))
                    .map(line -> line.split(",", -1))
                    .map(row -> new Authority("COMMUNE-" + row[2], row[3], row[6].isEmpty() ? 0 : Integer.parseInt(row[6])))
                    .toList();
            int step = all.size() / count;
            return Stream.iterate(0, index -> index + step).limit(count).map(all::get).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line() {
        return String.join(";", String.valueOf(number), dossier, link, authorityName, String.valueOf(large));
    }

    static List<Applicant> all() {
        try (Stream<String> lines = Files.lines(Settings.applicants())) {
            return lines.map(line -> line.split(";"))
                    .map(row -> new Applicant(
                            Integer.parseInt(row[0]), row[1], row[2], row[3], Boolean.parseBoolean(row[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
