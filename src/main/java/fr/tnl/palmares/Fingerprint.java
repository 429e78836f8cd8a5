package fr.tnl.palmares;

import fr.tnl.shared.Hashes;
import java.util.Locale;

/**
 * By what a list is told from any other.
 *
 * @param value SHA-256, in lower-case hexadecimal
 */
public record Fingerprint(String value) {

    /** Digits that people compare. */
    private static final int SHOWN = 16;

    private static final int GROUP = 4;

    static Fingerprint of(String list) {
        return new Fingerprint(Hashes.sha256(list));
    }

    /** Its beginning, as people compare it: {@code 3F2A-91BC-77E0-12AB}. */
    public String shown() {
        return value.substring(0, SHOWN).toUpperCase(Locale.ROOT).replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }
}
