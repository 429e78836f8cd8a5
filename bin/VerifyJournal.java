import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Verifies journals that were downloaded, and holds seals against them, with nothing of the product: see ADR 14. */
final class VerifyJournal {

    private static final String BEGINNING = "0".repeat(64);
    private static final int HASH = 64;

    private record End(int number, String hash) {}

    private final Map<String, End> journals = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int faults;

    public static void main(String[] files) throws IOException {
        if (files.length == 0) {
            System.err.println("usage : bin/verify-journal <journal.txt | journaux-….txt> [scelle-….txt …]");
            System.exit(2);
        }
        VerifyJournal check = new VerifyJournal();
        check.lines(Path.of(files[0]));
        for (int i = 1; i < files.length; i++) {
            check.seal(Path.of(files[i]));
        }
        System.out.println((check.faults == 0 ? "INTACT : " : "ALTÉRÉ : ") + check.numbers.size() + " lignes, "
                + check.journals.size() + " dossiers, " + check.faults + " anomalies");
        System.exit(check.faults == 0 ? 0 : 1);
    }

    private void lines(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                line(line);
            }
        }
    }

    private void line(String text) {
        String[] fields = text.length() > HASH ? text.substring(HASH + 1).split("\\|", -1) : new String[0];
        if (fields.length != 10 || !fields[2].matches("\\d{1,9}")) {
            fault("ce n'est pas une ligne de journal : " + text);
            return;
        }
        String hash = text.substring(0, HASH);
        String dossier = fields[1];
        int number = Integer.parseInt(fields[2]);
        End before = journals.getOrDefault(dossier, new End(0, BEGINNING));
        if (!sha256(text.substring(HASH + 1)).equals(hash)) {
            fault("dossier " + dossier + ", ligne " + number + " : modifiée");
        }
        if (number != before.number() + 1) {
            fault("dossier " + dossier + " : la ligne " + (before.number() + 1) + " manque ou n'est pas à sa place");
        } else if (!fields[3].equals(before.hash())) {
            fault("dossier " + dossier + ", ligne " + number + " : ne suit pas la précédente");
        }
        journals.put(dossier, new End(number, hash));
        numbers.put(hash, number);
    }

    private void seal(Path file) throws IOException {
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] fields = line.split("\\|", -1);
            if (fields.length == 3 && !fields[1].matches("\\d{1,9}")) {
                fault(file.getFileName() + " : ce n'est pas une ligne de scellé : " + line);
            } else if (fields.length == 3 && !Integer.valueOf(fields[1]).equals(numbers.get(fields[2]))) {
                fault(file.getFileName() + " : la ligne " + fields[1] + " de " + fields[0] + " n'est plus la même");
            }
        }
    }

    private void fault(String words) {
        faults++;
        System.out.println(words);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
