package fr.tnl.authority;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    static final List<String> HEADER = List.of(
            "kind",
            "siren",
            "code",
            "name",
            "departement",
            "region",
            "population",
            "postal_codes",
            "intercommunalites");

    private static final String INTERCOMMUNALITY = "EPCI-";

    /**
     * @throws IllegalArgumentException where the header or a line is not as expected, naming the line
     */
    static List<ReferentialRow> parse(String file) {
        List<ReferentialRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            for (CsvRecord line : lines) {
                if (line.getStartingLineNumber() > 1) {
                    rows.add(parse(line));
                } else if (!line.getFields().equals(HEADER)) {
                    throw new IllegalArgumentException("Line 1 is not the header " + HEADER);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static ReferentialRow parse(CsvRecord line) {
        try {
            if (line.getFieldCount() != HEADER.size()) {
                throw new IllegalArgumentException(line.getFieldCount() + " cells");
            }
            AuthorityKind kind = kind(line.getField(0));
            return new ReferentialRow(
                    id(kind, line.getField(1), line.getField(2)),
                    kind,
                    orNull(line.getField(1)),
                    orNull(line.getField(2)),
                    name(line.getField(3)),
                    orNull(line.getField(4)),
                    orNull(line.getField(5)),
                    line.getField(6).isEmpty() ? null : Integer.valueOf(line.getField(6)),
                    line.getField(7),
                    intercommunalities(line.getField(8)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Line " + line.getStartingLineNumber() + " is not understood: " + line.getFields(), e);
        }
    }

    private static String name(String cell) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        return cell;
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
