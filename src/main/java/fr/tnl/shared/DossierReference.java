package fr.tnl.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names a filed dossier to everybody, such as {@code TNL-2026-0042}. */
public record DossierReference(String value) {

    private static final Pattern FORM = Pattern.compile("TNL-([0-9]{4}[a-z0-9-]{0,16})-([0-9]{4,6})");

    public DossierReference {
        if (!FORM.matcher(value).matches()) {
            throw new DomainException("shared.reference.invalid", "reference", value);
        }
    }

    /** @param number rank of filing in the edition, from 1 */
    public static DossierReference of(EditionCode edition, int number) {
        return new DossierReference("TNL-%s-%04d".formatted(edition, number));
    }

    /** With what the references of an edition begin, and perhaps those of another whose code is longer. */
    public static String prefix(EditionCode edition) {
        return "TNL-" + edition + "-";
    }

    public EditionCode edition() {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return new EditionCode(matcher.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
