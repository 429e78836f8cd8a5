package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Author;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Seals;
import fr.tnl.shared.Sight;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal of a dossier on its page, of an edition for the administration, and in an exported file. */
@OnRunningProduct
class JournalIT {

    private static final String JOURNALS = "/backoffice/journaux/2026";

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Seals seals;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    private Visitor secretariat;
    private Visitor administration;

    @BeforeEach
    void theyArrive() {
        secretariat = Visitor.loggedIn(port, "secretariat");
        administration = Visitor.loggedIn(port, "administration");
    }

    @Test
    void isWholeFromTheFilingToTheCertificate() {
        Answer page = secretariat.get(page(Stage.Role.AWARDED));

        assertThat(page.text())
                .contains(
                        "Journal intact",
                        "Réponses saisies depuis le dépôt précédent",
                        "Pièce ajoutée",
                        "Dossier déposé",
                        "Évaluation rendue",
                        "Décision enregistrée",
                        "Label décerné",
                        "Certificat établi");
        assertThat(administration.submit(JOURNALS, JOURNALS, Map.of()).text()).contains("Tout est intact");
    }

    @Test
    void tellsOfTheMailsThatLeftAndOfNobodyTwice() {
        String mail = "Courriel envoyé";
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        secretariat.get(page(Stage.Role.AWARDED)).text())
                .contains(mail));

        assertThat(jdbc.sql("select count(*) from tnl.mail where journal_due = true")
                        .query(Integer.class)
                        .single())
                .isLessThan(200);
        assertThat(stage.applicantOf(stage.dossier(Stage.Role.AWARDED), port)
                        .get("/dossiers/" + stage.dossier(Stage.Role.AWARDED).id())
                        .text())
                .doesNotContain(mail, "Pièce ajoutée", "Message envoyé");
    }

    @Test
    void saysWhichLineWasTamperedWithOnThePageAndForTheEdition() {
        String reference = stage.reference(Stage.Role.DECIDED);
        change(reference, "DECIDED", "Argent");
        try {
            assertThat(secretariat.get(page(Stage.Role.DECIDED)).text())
                    .contains("Ce journal a été altéré hors de l’application")
                    .containsPattern("Ligne \\d+ : le texte de cette ligne a été modifié");
            assertThat(check("").text()).contains("Un journal est altéré", reference);
        } finally {
            change(reference, "DECIDED", "Bronze");
        }
        assertThat(secretariat.get(page(Stage.Role.DECIDED)).text()).contains("Journal intact");
    }

    @Test
    void saysThatScoresWereChangedAfterAReviewWasGiven() {
        String reference = stage.reference(Stage.Role.IN_DELIBERATION);
        score(reference, Stage.SCORE + 1);
        try {
            assertThat(secretariat.get(page(Stage.Role.IN_DELIBERATION)).text())
                    .contains("le contenu dont cette ligne garde l’empreinte a été modifié ou supprimé depuis");
        } finally {
            score(reference, Stage.SCORE);
        }
        assertThat(secretariat.get(page(Stage.Role.IN_DELIBERATION)).text()).contains("Journal intact");
    }

    @Test
    void showsByASealKeptElsewhereThatEverythingWasComputedAnew() {
        Dossier dossier = stage.file("COMMUNE-54395", Track.BADGE);
        String seal = seals.now(Stage.EDITION, Sight.FULL);
        assertThat(check(seal).text()).contains("Tout est intact", "Comparé aussi au scellé");

        String rewritten =
                seal.replaceAll("(" + dossier.reference() + "\\|\\d+\\|)[0-9a-f]{64}", "$1" + "0".repeat(64));
        assertThat(rewritten).isNotEqualTo(seal);
        assertThat(check(rewritten).text())
                .contains(dossier.reference(), "cette ligne était une autre quand le journal a été scellé");
        assertThat(check(seal + "TNL-2026-9999|1|" + "0".repeat(64) + "\n").text())
                .contains("TNL-2026-9999", "a disparu");
        Answer nonsense = check("Bonjour");
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.text()).contains("n’est pas un scellé des journaux de l’édition 2026");
    }

    @Test
    void handsOutAllLinesAndASealWithoutNamesOrTexts() {
        assertThat(administration.get(JOURNALS + "/lignes").body())
                .contains("|FILED|APPLICANT|", "|DECIDED|STAFF|")
                .doesNotContain("theo@example.org", "presidence", "Bronze");
        assertThat(administration.get(JOURNALS + "/scelle").body())
                .startsWith("tnl-scelle/1|2026|")
                .contains(stage.reference(Stage.Role.AWARDED) + "|");
    }

    @Test
    void exportsADossierThatStandardToolsVerify() throws Exception {
        Dossier dossier = stage.dossier(Stage.Role.AWARDED);
        conversations.write(
                dossier.id(), Author.applicant("theo@example.org", "Théo Roux"), "f-export", "Merci à toutes.", null);
        Map<String, byte[]> files = export(secretariat, Stage.Role.AWARDED);

        assertThat(files)
                .containsKeys(
                        "LISEZ-MOI.txt",
                        "index.html",
                        "donnees.json",
                        "journal.txt",
                        "fin-du-journal.txt",
                        "verifier.sh",
                        "SHA256SUMS",
                        "recepisse.pdf",
                        "certificat.pdf");
        assertThat(text(files, "index.html"))
                .contains("Continuez ainsi.", Stage.OPINION, "Merci à toutes.", "Dossier exporté avec son journal")
                .doesNotContain("??");
        assertThat(text(files, "donnees.json")).contains("\"tnl-dossier/1\"", "\"answers\"", Stage.OPINION);
        assertThat(text(files, "LISEZ-MOI.txt")).contains("VÉRIFIER", "cut -d' ' -f2", "tr -d '\\n'");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("documents/"));
        assertChain(files);
        unpack(files);
        assertThat(verify()).isEqualTo(0);

        Path journal = folder.resolve("journal.txt");
        Files.writeString(journal, Files.readString(journal).replaceFirst("\\|COMPLETE\\|", "|CLOSED|"));
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void exportsNoScoreBeforeTheConsolidationAndNoMoreThanEachMaySee() throws IOException {
        Map<String, byte[]> half = export(secretariat, Stage.Role.HALF_REVIEWED);

        assertThat(all(half)).contains(Stage.RECUSAL).doesNotContain(Stage.OPINION);
        assertThat(text(half, "LISEZ-MOI.txt").replaceAll("\\s+", " ")).contains("notes et commentaires du jury");
        String line = text(half, "journal.txt")
                .lines()
                .filter(one -> one.contains("|REVIEWED|"))
                .findFirst()
                .orElseThrow();
        String number = String.format("%04d", Integer.parseInt(line.split("\\|")[2]));
        assertThat(half).containsKey("preuves/" + number + "-auteur.txt");
        assertThat(half).doesNotContainKey("preuves/" + number + "-contenu.txt");
        assertThat(half).doesNotContainKey("preuves/" + number + "-detail.txt");
        assertChain(half);

        assertThat(all(export(administration, Stage.Role.HALF_REVIEWED))).doesNotContain(Stage.RECUSAL, Stage.OPINION);
        assertThat(text(export(Visitor.loggedIn(port, "presidence"), Stage.Role.AWARDED), "donnees.json"))
                .doesNotContain("\"messages\"");
    }

    /** Worked out anew, with nothing of the product. */
    private static void assertChain(Map<String, byte[]> files) throws IOException {
        String previous = "0".repeat(64);
        int number = 0;
        List<String> lines = text(files, "journal.txt").lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            number++;
            String[] fields = line.substring(65).split("\\|", -1);
            assertThat(sha256(line.substring(65).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(line.substring(0, 64));
            assertThat(fields[2]).isEqualTo(String.valueOf(number));
            assertThat(fields[3]).isEqualTo(previous);
            String proof = String.format("preuves/%04d-", number);
            for (Map.Entry<String, Integer> part :
                    Map.of("auteur", 7, "detail", 8, "contenu", 9).entrySet()) {
                byte[] opened = files.get(proof + part.getKey() + ".txt");
                if (opened != null) {
                    assertThat(sha256(opened)).isEqualTo(fields[part.getValue()]);
                }
            }
            previous = line.substring(0, 64);
        }
        assertThat(text(files, "fin-du-journal.txt")).isEqualTo(number + " " + previous + "\n");
        assertThat(files).containsKey("preuves/0001-auteur.txt");
    }

    private int verify() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", folder.resolve("verifier.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start()
                .waitFor();
    }

    private void unpack(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private Map<String, byte[]> export(Visitor visitor, Stage.Role role) throws IOException {
        byte[] zip = visitor.download(page(role), page(role) + "/export");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Answer check(String seal) {
        return administration.send(
                JOURNALS, JOURNALS, "seal", new Visitor.Upload("scelle.txt", seal.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(Stage.Role role) {
        return "/backoffice/dossiers/" + stage.reference(role);
    }

    private void change(String reference, String kind, String detail) {
        jdbc.sql("update tnl.dossier_event set detail = :detail where kind = :kind and dossier ="
                        + " (select id from tnl.dossier where reference = :reference)")
                .param("detail", detail)
                .param("kind", kind)
                .param("reference", reference)
                .update();
    }

    private void score(String reference, int score) {
        jdbc.sql("update tnl.review_score set score = :score where review ="
                        + " (select id from tnl.review where reference = :reference and number = 1)")
                .param("score", score)
                .param("reference", reference)
                .update();
    }

    private static String all(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, content) -> all.append(new String(content, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
