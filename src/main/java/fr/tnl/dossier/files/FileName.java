package fr.tnl.dossier.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that somebody gave a file, as far as it can be shown, saved and sent without harm.
 *
 * @param stem never empty, without a path
 * @param ending as it was typed, without its dot; empty where there is none
 */
public record FileName(String stem, String ending) {

    private static final int LONGEST = 150;

    /** A number at the end of a name is a date or a version, not a type. */
    private static final Pattern ENDING = Pattern.compile("(.*)\\.(\\p{Alnum}*\\p{Alpha}\\p{Alnum}*)");

    public static FileName of(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*;%]", "_")
                .replaceFirst("[\\s.]+$", "");
        Matcher parts = ENDING.matcher(name);
        return parts.matches()
                ? new FileName(shortened(parts.group(1)), parts.group(2))
                : new FileName(shortened(name), "");
    }

    /** The name under which a file of this type is kept. */
    public String as(FileType type) {
        return stem + "." + type.ending();
    }

    private static String shortened(String stem) {
        // A leading dot hides a file, and two of them lead to another folder
        String stripped = stem.replaceFirst("^[\\s.]+", "").strip();
        if (stripped.isEmpty()) {
            return "document";
        }
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST));
    }
}
