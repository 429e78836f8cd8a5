package fr.tnl.palmares;

import fr.tnl.authority.SearchText;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the time before the product, 2016 to 2025, with the levels that it had: 1 to 5, and since 2025 bronze,
 * silver and gold beside the badge. Mentions are those that its file brings.
 */
final class PastEdition {

    static final int FIRST = 2016;
    static final int LAST = 2025;

    /** Its levels have names. */
    private static final int NAMED_SINCE = 2025;

    private static final int HIGHEST_NUMBER = 5;
    private static final Pattern NUMBER = Pattern.compile("(?:niveau |n)?([1-5])(?: sur 5| 5)?");
    private static final int LONGEST_CODE = 60;

    private PastEdition() {}

    /**
     * As it is before a laureate is in it.
     *
     * @param title such as {@code Territoire Numérique Libre 2019}
     * @param file that the product has of it, null where there is none
     * @param levelTitle of a level's code, where no file gives it
     */
    static PublishedEdition of(
            String year, String title, @Nullable Edition file, UnaryOperator<String> levelTitle, Instant now) {
        List<PublishedLevel> levels =
                Integer.parseInt(year) < NAMED_SINCE ? numbers(levelTitle) : names(file, levelTitle);
        List<PublishedMention> mentions = file == null
                ? List.of()
                : file.mentions().stream()
                        .map(mention -> new PublishedMention(mention.id(), mention.title()))
                        .toList();
        return new PublishedEdition(year, file == null ? title : file.title(), null, true, 0, now, levels, mentions);
    }

    /** The level that a cell means. */
    static Optional<PublishedLevel> level(PublishedEdition edition, String cell) {
        String words = SearchText.words(cell);
        Matcher number = NUMBER.matcher(words);
        String code = number.matches() ? number.group(1) : words;
        return edition.levels().stream()
                .filter(level -> SearchText.words(level.code()).equals(code)
                        || SearchText.words(level.title()).equals(words))
                .findFirst();
    }

    /** The mention that a title means: one that the edition has, or a new one. */
    static PublishedMention mention(PublishedEdition edition, String title) {
        String words = SearchText.words(title);
        return edition.mentions().stream()
                .filter(mention -> SearchText.words(mention.title()).equals(words)
                        || SearchText.words(mention.code()).equals(words))
                .findFirst()
                .orElseGet(() -> new PublishedMention(code(words), title));
    }

    private static String code(String words) {
        String code = words.replace(' ', '-');
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }

    private static List<PublishedLevel> numbers(UnaryOperator<String> title) {
        return IntStream.iterate(HIGHEST_NUMBER, number -> number >= 1, number -> number - 1)
                .mapToObj(number ->
                        new PublishedLevel(String.valueOf(number), title.apply(String.valueOf(number)), number))
                .toList();
    }

    private static List<PublishedLevel> names(@Nullable Edition file, UnaryOperator<String> title) {
        return Stream.of(Level.values())
                .filter(Level::isAwarded)
                .map(level -> new PublishedLevel(
                        level.name(),
                        file == null ? title.apply(level.name()) : file.levelTitle(level),
                        level.ordinal()))
                .sorted(Comparator.comparingInt(PublishedLevel::place).reversed())
                .toList();
    }
}
