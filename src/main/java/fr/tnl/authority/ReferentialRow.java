package fr.tnl.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of {@code collectivites.csv}. */
record ReferentialRow(
        String id,
        AuthorityKind kind,
        @Nullable String siren,
        @Nullable String code,
        String name,
        @Nullable String department,
        @Nullable String region,
        @Nullable Integer population,
        String postalCodes,
        String intercommunalities) {

    static final String HEADER = "kind,siren,code,name,departement,region,population,postal_codes,intercommunalites";

    private static final String INTERCOMMUNALITY = "EPCI-";

    /**
     * @throws IllegalArgumentException where the header or a line is not as expected, naming the line
     */
    static List<ReferentialRow> parse(Stream<String> lines) {
        List<ReferentialRow> rows = new ArrayList<>();
        int[] number = {0};
        lines.forEach(line -> {
            number[0]++;
            if (number[0] == 1) {
                if (!line.equals(HEADER)) {
                    throw new IllegalArgumentException("Line 1 is not the header " + HEADER);
                }
            } else if (!line.isEmpty()) {
                rows.add(parse(line, number[0]));
            }
        });
        return rows;
    }

    private static ReferentialRow parse(String line, int number) {
        List<String> cells = CsvLine.split(line);
        if (cells.size() != 9 || cells.get(3).isBlank()) {
            throw new IllegalArgumentException("Line " + number + " is not understood: " + line);
        }
        try {
            AuthorityKind kind = kind(cells.get(0));
            return new ReferentialRow(
                    id(kind, cells.get(1), cells.get(2)),
                    kind,
                    orNull(cells.get(1)),
                    orNull(cells.get(2)),
                    cells.get(3),
                    orNull(cells.get(4)),
                    orNull(cells.get(5)),
                    cells.get(6).isEmpty() ? null : Integer.valueOf(cells.get(6)),
                    cells.get(7),
                    intercommunalities(cells.get(8)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + number + " is not understood: " + line, e);
        }
    }

    private static AuthorityKind kind(String text) {
        return switch (text) {
            case "EPCI_CC" -> AuthorityKind.CC;
            case "EPCI_CA" -> AuthorityKind.CA;
            case "EPCI_CU" -> AuthorityKind.CU;
            case "EPCI_METRO", "EPCI_MET69" -> AuthorityKind.METROPOLE;
            case "COMMUNE", "EPT", "DEPARTEMENT", "REGION" -> AuthorityKind.valueOf(text);
            default -> throw new IllegalArgumentException("unknown kind " + text);
        };
    }

    private static String id(AuthorityKind kind, String siren, String code) {
        boolean byCode =
                switch (kind) {
                    case COMMUNE, DEPARTEMENT, REGION -> true;
                    default -> false;
                };
        String number = byCode ? code : siren;
        if (number.isEmpty()) {
            throw new IllegalArgumentException("neither code nor SIREN");
        }
        return (byCode ? kind.name() + "-" : INTERCOMMUNALITY) + number;
    }

    private static String intercommunalities(String sirens) {
        return Stream.of(sirens.split(" "))
                .filter(siren -> !siren.isEmpty())
                .map(INTERCOMMUNALITY::concat)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
