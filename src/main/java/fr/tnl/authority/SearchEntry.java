package fr.tnl.authority;

import org.jspecify.annotations.Nullable;

/**
 * What the search looks at for one authority.
 *
 * @param key the name's words and then the codes, each after a space, a line feed between the two
 * @param weight inhabitants, or what stands for them
 */
record SearchEntry(String id, AuthorityKind kind, String key, int weight) {

    static SearchEntry of(String id, AuthorityKind kind, String name, String codes, @Nullable Integer population) {
        String words = SearchText.saintInFull(SearchText.words(name));
        String key = " " + words + "\n" + (codes.isEmpty() ? "" : " " + SearchText.words(codes));
        return new SearchEntry(id, kind, key, population == null ? typicalPopulation(kind) : population);
    }

    /** In letters and the spaces between its words. */
    int nameLength() {
        return key.indexOf('\n') - 1;
    }

    /** The referential has no figure for régions and départements, which are larger than most. */
    private static int typicalPopulation(AuthorityKind kind) {
        return switch (kind) {
            case REGION -> 5_000_000;
            case DEPARTEMENT -> 600_000;
            default -> 0;
        };
    }
}
