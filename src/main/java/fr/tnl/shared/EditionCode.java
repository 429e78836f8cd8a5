package fr.tnl.shared;

import java.util.regex.Pattern;

/** One year of the label, such as {@code 2026}. */
public record EditionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}[a-z0-9-]{0,16}");

    public EditionCode {
        if (!FORM.matcher(value).matches()) {
            throw new DomainException("shared.edition.invalid", "edition", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
