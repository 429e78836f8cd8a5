package fr.tnl.incidents;

import java.util.regex.Pattern;

/** Takes out of a technical text what is about one person or one case. */
final class TechnicalText {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)*");
    private static final Pattern CASE = Pattern.compile(
            "TNL-[0-9]{4}[a-z0-9-]*-[0-9]{4,6}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{32,}\\b|\\d+");
    private static final int LONGEST = 300;

    private TechnicalText() {}

    /** Without anybody's address. */
    static String masked(String text) {
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("…@…");
    }

    /** The same for all cases: without references, ids and numbers. */
    static String common(String text) {
        String line = text.lines().findFirst().orElse("");
        String common = CASE.matcher(masked(line)).replaceAll("…").strip();
        return common.length() <= LONGEST ? common : common.substring(0, LONGEST) + "…";
    }
}
