package fr.tnl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the guides, each with its words, each made by a test. */
class GuidesTest {

    private static final Path DOCS = Path.of("docs");
    private static final String TAKEN = "images/guide/";
    private static final int MOST_BYTES = 150_000;
    private static final int FEWEST_WORDS = 4;
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]+)\\)");

    /** @param words that tell it to whoever does not see it */
    private record Picture(Path guide, String words, String file) {}

    @Test
    void showOnlyPicturesThatAreThere() {
        assertThat(pictures()).isNotEmpty().allSatisfy(picture -> assertThat(DOCS.resolve(picture.file()))
                .as("%s, in %s: run bin/pictures", picture.file(), picture.guide())
                .exists());
    }

    @Test
    void tellEachPictureToWhoeverDoesNotSeeIt() {
        assertThat(pictures())
                .filteredOn(picture -> picture.file().startsWith(TAKEN))
                .allSatisfy(picture -> assertThat(picture.words().split(" "))
                        .as(picture.file())
                        .hasSizeGreaterThan(FEWEST_WORDS));
        assertThat(pictures()).extracting(Picture::words).noneMatch(String::isBlank);
    }

    @Test
    void showOnlyWhatATestComesBy() throws IOException {
        String tests;
        try (Stream<Path> files = Files.list(Path.of("src", "test", "java", "fr", "tnl", "e2e"))) {
            tests = files.map(GuidesTest::read).collect(Collectors.joining());
        }
        assertThat(taken()).isNotEmpty().allSatisfy(file -> assertThat(tests)
                .as("a test that takes %s", file)
                .contains("\"" + file.replaceAll("^.*/|[.]png$", "") + "\""));
    }

    @Test
    void leaveNoPictureBehindAndNoneTooHeavy() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve(TAKEN))) {
            List<Path> all = files.toList();
            assertThat(all).extracting(file -> TAKEN + file.getFileName()).containsExactlyInAnyOrderElementsOf(taken());
            assertThat(all).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MOST_BYTES));
        }
    }

    private static Set<String> taken() {
        return pictures().stream()
                .map(Picture::file)
                .filter(file -> file.startsWith(TAKEN))
                .collect(Collectors.toSet());
    }

    private static List<Picture> pictures() {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("guide-"))
                    .flatMap(guide -> PICTURE.matcher(read(guide))
                            .results()
                            .map(found -> new Picture(guide, found.group(1), found.group(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
