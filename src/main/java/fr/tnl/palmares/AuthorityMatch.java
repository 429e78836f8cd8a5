package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.authority.SearchText;
import fr.tnl.palmares.ImportTable.Column;
import fr.tnl.palmares.ImportTable.Row;
import fr.tnl.shared.Siren;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a line of a file means: its SIREN says so, else its INSEE code, else its name. */
final class AuthorityMatch {

    /** A SIRET begins with the SIREN. */
    private static final int SIREN_LENGTH = 9;

    private static final int MOST_CANDIDATES = 5;
    private static final int TELLING_WORD = 4;

    /** Names of communes are written so in lists of laureates. */
    private static final Pattern PREFIX = Pattern.compile("^(?:ville|commune|mairie) (?:de |d |du |des )?");

    /**
     * @param authority whom the line means, null where that is not certain
     * @param problem key of the message that says why, or what deserves a look; empty otherwise
     * @param candidates whom it may mean
     */
    record Found(
            @Nullable LocalAuthority authority, boolean doubtful, String problem, List<LocalAuthority> candidates) {

        static Found of(LocalAuthority authority) {
            return new Found(authority, false, "", List.of());
        }

        static Found refused(String problem) {
            return new Found(null, false, problem, List.of());
        }

        static Found doubtful(String problem, List<LocalAuthority> candidates) {
            return new Found(
                    null,
                    true,
                    problem,
                    candidates.stream().limit(MOST_CANDIDATES).toList());
        }
    }

    private final LocalAuthorities authorities;

    AuthorityMatch(LocalAuthorities authorities) {
        this.authorities = authorities;
    }

    Found find(Row row) {
        if (!row.get(Column.SIREN).isEmpty()) {
            return bySiren(row);
        }
        if (!row.get(Column.CODE).isEmpty()) {
            return byCode(row);
        }
        return row.get(Column.AUTHORITY).isEmpty()
                ? Found.refused("palmares.import.noAuthority")
                : byName(row.get(Column.AUTHORITY), row.get(Column.DEPARTMENT));
    }

    private Found bySiren(Row row) {
        String digits = row.get(Column.SIREN).replaceAll("[^0-9]", "");
        String siren = digits.length() > SIREN_LENGTH ? digits.substring(0, SIREN_LENGTH) : digits;
        if (!Siren.isValid(siren)) {
            return Found.refused("palmares.import.siren");
        }
        List<LocalAuthority> bearers = authorities.named(siren).stream()
                .filter(authority ->
                        authority.siren() != null && authority.siren().value().equals(siren))
                .toList();
        if (bearers.isEmpty()) {
            return row.get(Column.AUTHORITY).isEmpty()
                    ? Found.refused("palmares.import.unlistedWithoutName")
                    : new Found(
                            unlisted(siren, row.get(Column.AUTHORITY)), false, "palmares.import.unlisted", List.of());
        }
        return checked(bearers, row);
    }

    private Found byCode(Row row) {
        // A spreadsheet takes 01004 for a number
        String code = row.get(Column.CODE).matches("\\d{4}") ? "0" + row.get(Column.CODE) : row.get(Column.CODE);
        List<LocalAuthority> bearers = authorities.named(code).stream()
                .filter(authority -> code.equalsIgnoreCase(authority.code()))
                .toList();
        return bearers.isEmpty() ? Found.refused("palmares.import.code") : checked(bearers, row);
    }

    /** A number with a slip in it may be somebody else's: then the name has no word in common. */
    private static Found checked(List<LocalAuthority> bearers, Row row) {
        String written = row.get(Column.AUTHORITY);
        List<LocalAuthority> alike = written.isEmpty()
                ? bearers
                : bearers.stream()
                        .filter(bearer -> haveAWordInCommon(bearer.name(), written))
                        .toList();
        if (alike.size() == 1) {
            return Found.of(alike.get(0));
        }
        return Found.doubtful(
                alike.isEmpty() ? "palmares.import.otherName" : "palmares.import.several",
                alike.isEmpty() ? bearers : alike);
    }

    private Found byName(String name, String department) {
        List<LocalAuthority> namesakes = authorities.named(name);
        if (namesakes.isEmpty()) {
            namesakes = authorities.named(PREFIX.matcher(SearchText.words(name)).replaceFirst(""));
        }
        List<LocalAuthority> there = namesakes.stream()
                .filter(namesake -> department.isEmpty() || liesIn(namesake, department))
                .toList();
        if (there.size() == 1) {
            return Found.of(there.get(0));
        }
        if (!there.isEmpty()) {
            return Found.doubtful("palmares.import.several", there);
        }
        List<LocalAuthority> alike = namesakes.isEmpty() ? authorities.search(name, MOST_CANDIDATES) : namesakes;
        return alike.isEmpty()
                ? Found.refused("palmares.import.unknown")
                : Found.doubtful("palmares.import.alike", alike);
    }

    private static boolean liesIn(LocalAuthority authority, String department) {
        String code = department.matches("\\d") ? "0" + department : department;
        String name = authority.departmentName();
        return code.equalsIgnoreCase(authority.department())
                || name != null && SearchText.words(name).equals(SearchText.words(department));
    }

    private static boolean haveAWordInCommon(String one, String other) {
        List<String> words =
                Arrays.asList(SearchText.saintInFull(SearchText.words(one)).split(" "));
        String all = ' ' + SearchText.saintInFull(SearchText.words(other)) + ' ';
        boolean telling = words.stream().anyMatch(word -> word.length() >= TELLING_WORD);
        return words.stream()
                .filter(word -> !telling || word.length() >= TELLING_WORD)
                .anyMatch(word -> all.contains(' ' + word + ' '));
    }

    /** Laureates are not only local authorities: associations, national parks and others were honoured, too. */
    private static LocalAuthority unlisted(String siren, String name) {
        return new LocalAuthority(
                "SIREN-" + siren,
                AuthorityKind.OTHER,
                new Siren(siren),
                null,
                name,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                false);
    }
}
