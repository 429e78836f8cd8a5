package fr.tnl.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a person typed to find an authority. */
final class SearchQuery {

    private static final int LONGEST = 200;

    /** So many exact hits are enough: whoever typed meant one of them. */
    private static final int ENOUGH = 3;

    private static final List<String> ARTICLES = List.of("", "l ", "le ", "la ", "les ");
    private static final Set<String> SMALL_WORDS = Set.of("de", "du", "des", "d", "l", "le", "la", "les");

    /** Ranks; those of hits with slips follow. */
    private static final int THE_VERY_NAME = 0;

    private static final int THE_NAME_BEGINS_SO = 1;
    private static final int SOMEWHERE = 2;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(Comparator.comparingInt(Hit::weight).reversed())
            .thenComparing(hit -> hit.entry().kind())
            .thenComparing(hit -> hit.entry().id());

    private final List<SearchWord> words;
    private final List<String> names;
    private final List<String> nameStarts;
    private final int length;

    private SearchQuery(String phrase) {
        this.words = tellingWords(phrase);
        this.nameStarts = Stream.of(phrase, SearchText.saintInFull(phrase))
                .distinct()
                .flatMap(name -> ARTICLES.stream().map(article -> " " + article + name))
                .toList();
        this.length = SearchText.saintInFull(phrase).length();
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

    /**
     * Ids of the entries that have every word, best first; where few have and none is called so, those too that have
     * every word but for typing slips.
     */
    List<String> best(List<SearchEntries> entries, int limit) {
        List<Hit> exact = hits(entries, this::near, entry -> matches(entry) ? 0 : TypingSlips.TOO_MANY);
        boolean enough = exact.size() >= ENOUGH || exact.stream().anyMatch(hit -> hit.rank() == THE_VERY_NAME);
        List<Hit> hits = enough ? exact : hits(entries, SearchEntries::all, this::slips);
        return first(hits, limit).stream()
                .sorted(BEST_FIRST)
                .map(hit -> hit.entry().id())
                .toList();
    }

    /** Without sorting all, since a single letter has thousands of hits. */
    private static Collection<Hit> first(List<Hit> hits, int limit) {
        PriorityQueue<Hit> first = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Hit hit : hits) {
            if (first.size() < limit) {
                first.add(hit);
            } else if (BEST_FIRST.compare(hit, first.element()) < 0) {
                first.remove();
                first.add(hit);
            }
        }
        return first;
    }

    /** The fewest entries among which all are that have every word. */
    private List<SearchEntry> near(SearchEntries entries) {
        return words.stream()
                .map(word -> word.near(entries))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(entries::all);
    }

    private List<Hit> hits(
            List<SearchEntries> entries,
            Function<SearchEntries, List<SearchEntry>> candidates,
            ToIntFunction<SearchEntry> slipsOf) {
        List<Hit> hits = new ArrayList<>();
        for (SearchEntries some : entries) {
            for (SearchEntry entry : candidates.apply(some)) {
                int slips = slipsOf.applyAsInt(entry);
                if (slips != TypingSlips.TOO_MANY) {
                    hits.add(new Hit(entry, slips == 0 ? rank(entry) : rank(entry, slips)));
                }
            }
        }
        return hits;
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

    /** In all words together. */
    private int slips(SearchEntry entry) {
        int all = 0;
        for (SearchWord word : words) {
            int slips = word.slips(entry);
            if (slips == TypingSlips.TOO_MANY) {
                return slips;
            }
            all += slips;
        }
        return all;
    }

    private int rank(SearchEntry entry) {
        if (startsWithOne(names, entry)) {
            return THE_VERY_NAME;
        }
        return startsWithOne(nameStarts, entry) ? THE_NAME_BEGINS_SO : SOMEWHERE;
    }

    private static boolean startsWithOne(List<String> starts, SearchEntry entry) {
        for (String start : starts) {
            if (entry.key().startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** By slips; then a name that could be what was typed, and those that hold it and more. */
    private int rank(SearchEntry entry, int slips) {
        boolean asLong = Math.abs(entry.nameLength() - length) <= slips;
        return SOMEWHERE + 2 * slips - (asLong ? 1 : 0);
    }

    private record Hit(SearchEntry entry, int rank) {

        int weight() {
            return entry.weight();
        }
    }
}
