package fr.tnl.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries, and which of them have a word that begins with given letters: a search then looks at these alone. */
final class SearchEntries {

    static final SearchEntries NONE = SearchEntries.of(List.of());

    /** So many letters tell enough: what is left is scanned in less than a millisecond as a rule, see bench/search. */
    private static final int LETTERS = 2;

    private final List<SearchEntry> all;
    private final Map<String, List<SearchEntry>> byBeginning;

    private SearchEntries(List<SearchEntry> all, Map<String, List<SearchEntry>> byBeginning) {
        this.all = all;
        this.byBeginning = byBeginning;
    }

    static SearchEntries of(List<SearchEntry> entries) {
        Map<String, List<SearchEntry>> byBeginning = new HashMap<>();
        for (SearchEntry entry : entries) {
            for (String beginning : beginnings(entry)) {
                byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(entry);
            }
        }
        return new SearchEntries(List.copyOf(entries), byBeginning);
    }

    List<SearchEntry> all() {
        return all;
    }

    /** Among them all those with a word, of the name or a code, that begins with this one. */
    List<SearchEntry> near(String word) {
        String beginning = word.substring(0, Math.min(LETTERS, word.length()));
        return byBeginning.getOrDefault(beginning, List.of());
    }

    /** The first letter, and the first two, of each word. */
    private static Set<String> beginnings(SearchEntry entry) {
        Set<String> beginnings = new HashSet<>();
        for (String word : entry.key().split("\\s+")) {
            for (int letters = 1; letters <= Math.min(LETTERS, word.length()); letters++) {
                beginnings.add(word.substring(0, letters));
            }
        }
        return beginnings;
    }
}
