package fr.tnl.shared;

import java.util.regex.Pattern;

/**
 * Number of an organisation in the French SIRENE directory: nine digits, the last of which makes the Luhn sum a
 * multiple of ten.
 */
public record Siren(String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    public Siren {
        if (!isValid(value)) {
            throw new DomainException("shared.siren.invalid", "siren", value);
        }
    }

    /**
     * Reads what a person typed, spaces allowed.
     *
     * @throws DomainException {@code shared.siren.invalid} on field {@code siren}
     */
    public static Siren parse(String text) {
        return new Siren(text.replaceAll("[\\s\\u00A0\\u202F]", ""));
    }

    public static boolean isValid(String value) {
        return NINE_DIGITS.matcher(value).matches() && luhnSum(value) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
