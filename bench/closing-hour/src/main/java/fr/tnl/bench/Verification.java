package fr.tnl.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.bench.Questionnaire.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the database, after the server has been stopped, and holds it against what the server told the applicants.
 * Argument: the JDBC address; the first is tried.
 */
public final class Verification {

    private static final int MOST_TOLD = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Connection database;
    private final List<String> losses = new ArrayList<>();
    private int answers;

    private Verification(Connection database) {
        this.database = database;
    }

    public static void main(String... arguments) throws Exception {
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], "")) {
            System.exit(new Verification(database).run() ? 0 : 1);
        }
    }

    private boolean run() throws IOException, SQLException {
        Map<String, Ledger.Entry> entries =
                json.readValue(Settings.ledger().toFile(), new TypeReference<Map<String, Ledger.Entry>>() {});
        Map<String, Integer> numbers = new TreeMap<>();
        Applicant.all().forEach(applicant -> numbers.put(applicant.dossier(), applicant.number()));
        int told = 0;
        int versions = 0;
        int documents = 0;
        for (Map.Entry<String, Ledger.Entry> entry : entries.entrySet()) {
            Ledger.Entry noted = entry.getValue();
            Map<String, List<String>> before = answeredBefore(numbers.get(entry.getKey()));
            checkAnswers(entry.getKey(), 0, noted.saved, before);
            documents += noted.documents;
            checkDocuments(entry.getKey(), noted);
            if (noted.versions > 0) {
                told++;
                versions += noted.versions;
                checkFiled(entry.getKey(), noted);
                checkAnswers(entry.getKey(), noted.versions, noted.filed, before);
            }
        }
        expect("references that nobody was told", 0, count("select count(*) from tnl.dossier where reference is not null") - told);
        expect("drafts", Settings.DRAFTS, count("select count(*) from tnl.dossier"));
        System.out.printf(
                "dossiers filed %d (%d versions), answers held against what was saved last %d, documents %d, lost or wrong %d%n",
                told, versions, answers, documents, losses.size());
        losses.stream().limit(MOST_TOLD).forEach(System.out::println);
        return losses.isEmpty();
    }

    private Map<String, List<String>> answeredBefore(int number) {
        Map<String, List<String>> before = new TreeMap<>();
        for (Section section : Questionnaire.read(Settings.form(), String.valueOf(number))) {
            if (section.number() <= Settings.ANSWERED_BEFORE) {
                section.questions().forEach(question -> before.put(question.key(), question.last()));
            }
        }
        return before;
    }

    private void checkFiled(String dossier, Ledger.Entry noted) throws SQLException {
        String reference = noted.reference;
        expect(
                dossier + " has its reference " + reference + " once, with its versions",
                1,
                count(
                        "select count(*) from tnl.dossier where reference = ? and cast(id as varchar(40)) = ? and filed_versions = "
                                + noted.versions,
                        reference,
                        dossier));
        expect(
                reference + " has one process instance",
                1,
                count(
                        "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = 'dossier'",
                        reference));
        expect(
                reference + " has a receipt for each contact",
                2,
                count(
                        "select count(distinct recipient) from tnl.mail where dossier_reference = ? and template = 'receipt' and state = 'SENT'",
                        reference));
    }

    private void checkAnswers(
            String dossier, int version, Map<String, List<String>> told, Map<String, List<String>> before)
            throws SQLException, IOException {
        Map<String, List<String>> expected = new TreeMap<>(before);
        expected.putAll(told);
        answers += told.size();
        try (PreparedStatement query = database.prepareStatement(
                "select answers from tnl.dossier_answers where cast(dossier as varchar(40)) = ? and number = " + version)) {
            query.setString(1, dossier);
            try (ResultSet row = query.executeQuery()) {
                Map<String, List<String>> kept = row.next() ? read(row.getString(1)) : Map.of();
                if (!kept.equals(expected)) {
                    losses.add("version " + version + " of " + dossier + ": expected " + expected + "\n  kept " + kept);
                }
            }
        }
    }

    private Map<String, List<String>> read(String content) throws IOException {
        Map<String, List<String>> answers = new TreeMap<>();
        json.readTree(content).fields().forEachRemaining(answer -> {
            List<String> values = new ArrayList<>();
            JsonNode value = answer.getValue();
            if (value.isArray()) {
                value.forEach(one -> values.add(one.asText()));
            } else {
                values.add(value.asText());
            }
            answers.put(answer.getKey(), values);
        });
        return answers;
    }

    private void checkDocuments(String dossier, Ledger.Entry noted) throws SQLException, IOException {
        int kept = 0;
        try (PreparedStatement query = database.prepareStatement(
                "select sha256, size from tnl.dossier_document where removed_at is null and cast(dossier as varchar(40)) = ?")) {
            query.setString(1, dossier);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String hash = row.getString(1);
                    Path file = Settings.DATA.resolve("documents").resolve(hash.substring(0, 2)).resolve(hash);
                    kept += Files.isRegularFile(file) && Files.size(file) == row.getLong(2) ? 1 : 0;
                }
            }
        }
        expect(dossier + " has its documents", noted.documents, kept);
    }

    private int count(String sql, String... values) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                query.setString(index + 1, values[index]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void expect(String what, int expected, int found) {
        if (expected != found) {
            losses.add(what + ": " + expected + " expected, " + found + " found");
        }
    }
}
