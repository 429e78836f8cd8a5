package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.SearchText;
import fr.tnl.shared.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which laureates are looked for; null or empty means any.
 *
 * @param text words of a name or their beginnings, an INSEE code or a SIREN; accents and case aside
 * @param level code of a level
 * @param mention code of a mention
 * @param region INSEE code
 * @param department INSEE code, or {@link #NOWHERE}
 */
public record LaureateFilter(
        String text,
        @Nullable String level,
        @Nullable String mention,
        @Nullable AuthorityKind kind,
        @Nullable String region,
        @Nullable String department) {

    /** Those that lie in no single département, such as a région. */
    public static final String NOWHERE = "aucun";

    public static final LaureateFilter ALL = new LaureateFilter("", null, null, null, null, null);

    public boolean isAll() {
        return equals(ALL);
    }

    List<String> words() {
        String words = SearchText.saintInFull(SearchText.words(TypedText.line(text)));
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
