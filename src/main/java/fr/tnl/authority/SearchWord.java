package fr.tnl.authority;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A word that a person typed, complete or not. */
final class SearchWord {

    private final List<String> starts;
    private final Set<AuthorityKind> kinds;
    private final TypingSlips slips;

    SearchWord(String word) {
        this.starts = switch (word) {
            case "st" -> List.of(" saint", " st");
            case "ste" -> List.of(" sainte", " ste");
            default -> List.of(" " + word);
        };
        this.kinds = kindsCalled(word);
        this.slips = new TypingSlips(word);
    }

    boolean matches(SearchEntry entry) {
        for (String start : starts) {
            if (entry.key().contains(start)) {
                return true;
            }
        }
        return kinds.contains(entry.kind());
    }

    /** Some entries, among them all that match. */
    List<SearchEntry> near(SearchEntries entries) {
        boolean oneBeginning = kinds.isEmpty() && starts.size() == 1;
        return oneBeginning ? entries.near(starts.get(0).strip()) : entries.all();
    }

    /** @return 0 where it matches, else how far it is from a word of the name, or {@link TypingSlips#TOO_MANY} */
    int slips(SearchEntry entry) {
        return matches(entry) ? 0 : slips.fewestIn(entry);
    }

    /** People put the kind before the name: « ville de Rennes », « département du Nord ». */
    private static Set<AuthorityKind> kindsCalled(String word) {
        return switch (word) {
            case "commune", "ville", "mairie" -> EnumSet.of(AuthorityKind.COMMUNE);
            case "departement", "departemental" -> EnumSet.of(AuthorityKind.DEPARTEMENT);
            case "region", "regional" -> EnumSet.of(AuthorityKind.REGION);
            case "conseil" -> EnumSet.of(AuthorityKind.DEPARTEMENT, AuthorityKind.REGION);
            case "metropole" -> EnumSet.of(AuthorityKind.METROPOLE);
            case "communaute", "agglomeration", "agglo" ->
                EnumSet.of(AuthorityKind.CC, AuthorityKind.CA, AuthorityKind.CU, AuthorityKind.EPT);
            default -> EnumSet.noneOf(AuthorityKind.class);
        };
    }
}
