package fr.tnl.process.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that README of processes/ promises to whoever writes a mail, from its table. */
final class PromisedWords {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]*`?[^|]*) \\| ([^|]*\\$\\{[^|]*) \\|$");
    private static final Pattern TEMPLATE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern WORD = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private final Set<String> everywhere = new TreeSet<>();
    private final Set<String> dossier = new TreeSet<>();
    private final Map<String, Set<String>> own = new HashMap<>();

    private PromisedWords() {}

    static PromisedWords in(String readme) {
        PromisedWords promised = new PromisedWords();
        Matcher row = ROW.matcher(readme);
        while (row.find()) {
            promised.row(row.group(1), row.group(2));
        }
        return promised;
    }

    private void row(String where, String text) {
        Set<String> words = all(WORD, text);
        if (where.equals("tous")) {
            everywhere.addAll(words);
        } else if (where.startsWith("ceux d’un dossier")) {
            dossier.addAll(words);
        } else {
            all(TEMPLATE, where).forEach(template -> {
                Set<String> together = new TreeSet<>(words);
                // « et » : besides those of a dossier
                together.addAll(text.startsWith("et ") ? dossier : Set.of());
                own.put(template, together);
            });
        }
    }

    Set<String> of(String template) {
        Set<String> words = new TreeSet<>(own.getOrDefault(template, dossier));
        words.addAll(everywhere);
        return words;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
