package fr.tnl.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a person typed to find an authority. */
final class SearchQuery {

    private static final int LONGEST = 200;
    private static final List<String> ARTICLES = List.of("", "l ", "le ", "la ", "les ");
    private static final Set<String> SMALL_WORDS = Set.of("de", "du", "des", "d", "l", "le", "la", "les");

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(Comparator.comparingInt(Hit::weight).reversed())
            .thenComparing(hit -> hit.entry().kind())
            .thenComparing(hit -> hit.entry().id());

    private final List<SearchWord> words;
    private final List<String> names;
    private final List<String> nameStarts;

    private SearchQuery(String phrase) {
        this.words = tellingWords(phrase);
        this.nameStarts = Stream.of(phrase, SearchText.saintInFull(phrase))
                .distinct()
                .flatMap(name -> ARTICLES.stream().map(article -> " " + article + name))
                .toList();
        this.names = nameStarts.stream().map(name -> name + "\n").toList();
    }

    static SearchQuery of(String text) {
        String words = SearchText.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String joined = words.replace(" ", "");
        boolean number = !joined.isEmpty() && joined.chars().allMatch(Character::isDigit);
        return new SearchQuery(number ? joined : words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Ids of the entries that have every word, best first. */
    List<String> best(List<List<SearchEntry>> entries, int limit) {
        return entries.stream()
                .flatMap(List::stream)
                .filter(this::matches)
                .map(entry -> new Hit(entry, rank(entry)))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(hit -> hit.entry().id())
                .toList();
    }

    /** The longest comes first: it rules out most entries. */
    private static List<SearchWord> tellingWords(String phrase) {
        List<String> all = Stream.of(phrase.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        List<String> telling =
                all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? all : telling)
                .stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(SearchWord::new)
                        .toList();
    }

    private boolean matches(SearchEntry entry) {
        for (SearchWord word : words) {
            if (!word.matches(entry)) {
                return false;
            }
        }
        return true;
    }

    private int rank(SearchEntry entry) {
        if (names.stream().anyMatch(entry.key()::startsWith)) {
            return 0;
        }
        return nameStarts.stream().anyMatch(entry.key()::startsWith) ? 1 : 2;
    }

    private record Hit(SearchEntry entry, int rank) {

        int weight() {
            return entry.weight();
        }
    }
}
