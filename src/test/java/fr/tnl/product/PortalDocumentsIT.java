package fr.tnl.product;

import static fr.tnl.testing.SampleFiles.EICAR;
import static fr.tnl.testing.SampleFiles.HTML;
import static fr.tnl.testing.SampleFiles.JPEG;
import static fr.tnl.testing.SampleFiles.PROGRAM;
import static fr.tnl.testing.SampleFiles.bomb;
import static fr.tnl.testing.SampleFiles.compound;
import static fr.tnl.testing.SampleFiles.encrypted;
import static fr.tnl.testing.SampleFiles.lying;
import static fr.tnl.testing.SampleFiles.text;
import static fr.tnl.testing.SampleFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Upload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What applicants send as files, and get back. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalDocumentsIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    private Dossier draft;
    private String page;
    private Visitor applicant;

    @BeforeAll
    void begin() {
        draft = stage.begin("COMMUNE-83137", Track.LABEL, "Élise Martin");
        page = "/dossiers/" + draft.id() + "/pieces";
        applicant = stage.applicantOf(draft, port);
    }

    @BeforeEach
    void takeAllAway() {
        documents
                .of(draft.id())
                .forEach(document -> applicant.submit(page, page + "/" + document.id() + "/retirer", Map.of()));
        assertThat(documents.of(draft.id())).isEmpty();
    }

    @Test
    void areTakenShownAndHandedOutToBeSaved() {
        assertThat(send(new Upload("Charte du numérique.pdf", PDF))).contains("Pièce reçue", "Charte du numérique.pdf");

        Visitor.Answer download = applicant.get(page + "/" + only().id());

        assertThat(download.status()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(new String(PDF, UTF_8));
        assertThat(download.header("Content-Disposition")).startsWith("attachment;");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.header("Cache-Control")).contains("no-store");
    }

    @Test
    void areThereOnceHoweverOftenTheyAreSent() {
        send(new Upload("charte.pdf", PDF));

        assertThat(send(new Upload("charte.pdf", PDF), new Upload("copie.pdf", PDF)))
                .contains("2 pièces reçues", only().sha256());
    }

    @Test
    void areToldOneByOneToTheScriptThatSendsThem() {
        Visitor.Answer taken = applicant.upload(page, page + "/envoi", Document.OTHER, new Upload("a.pdf", PDF));
        Visitor.Answer refused = applicant.upload(page, page + "/envoi", Document.OTHER, new Upload("a.png", JPEG));
        Visitor.Answer elsewhere = applicant.upload(page, page + "/envoi", "nowhere", new Upload("b.pdf", HTML));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("taken").asBoolean()).isTrue();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("text").asText()).contains("mais contient autre chose");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(documents.of(draft.id())).extracting(Document::fileName).containsExactly("a.pdf");
    }

    @Test
    void areShownButHandedOutToNobodyOnceTheAntivirusSetThemAside() {
        Dossier filed = stage.file("COMMUNE-83061", Track.LABEL);
        Document harmful = documents.of(filed.id()).get(0);
        jdbc.sql("update tnl.dossier_document set threat = 'Essai.Menace', scanned_at = current_timestamp where id = ?")
                .param(harmful.id())
                .update();
        Visitor owner = stage.applicantOf(filed, port);
        Visitor secretariat = Visitor.loggedIn(port, "secretariat");
        String office = "/backoffice/dossiers/" + filed.reference();

        assertThat(owner.get("/dossiers/" + filed.id()).text())
                .contains("Mis à l’écart par l’antivirus (Essai.Menace)");
        assertThat(owner.get("/dossiers/" + filed.id() + "/pieces").text())
                .contains("envoyez-en une version saine")
                .doesNotContain("vérifié par l’antivirus");
        assertThat(owner.get("/dossiers/" + filed.id() + "/depot").text()).contains("Mis à l’écart par l’antivirus");
        assertThat(owner.get("/dossiers/" + filed.id() + "/pieces/" + harmful.id())
                        .status())
                .isEqualTo(404);
        assertThat(secretariat.get(office).text()).contains("Mis à l’écart par l’antivirus (Essai.Menace)");
        assertThat(secretariat.get(office + "/documents/" + harmful.id()).status())
                .isEqualTo(404);
    }

    @Test
    void areRefusedOneByOne() {
        String told = send(
                new Upload("vide.pdf", new byte[0]),
                new Upload("page.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8)),
                new Upload("bonne.pdf", PDF));

        assertThat(told)
                .contains("Le fichier « vide.pdf » est vide", "Le fichier « page.pdf » n’est pas d’un type accepté")
                .contains("Pièce reçue : bonne.pdf");
        assertThat(documents.of(draft.id())).extracting(Document::fileName).containsExactly("bonne.pdf");
    }

    @Test
    void areRefusedWhereNoneIsChosen() {
        assertThat(send()).isNotEmpty();
        assertThat(send(new Upload("", new byte[0]))).contains("Choisissez d’abord un fichier");
        assertThat(documents.of(draft.id())).isEmpty();
    }

    @Test
    void areRefusedByNameOverTheLimitOfOne() {
        byte[] large = Arrays.copyOf(PDF, Documents.LARGEST + 1);

        assertThat(send(new Upload("enorme.pdf", large), new Upload("bonne.pdf", PDF)))
                .contains("Le fichier « enorme.pdf » est trop gros : 10 Mo au plus");
        assertThat(documents.of(draft.id())).extracting(Document::fileName).containsExactly("bonne.pdf");
        assertThat(send(new Upload("juste.pdf", Arrays.copyOf(PDF, Documents.LARGEST))))
                .contains("Pièce reçue");
    }

    @Test
    void areRefusedOnTheirPageOverTheLimitOfAll() {
        byte[] large = Arrays.copyOf(PDF, Documents.LARGEST);
        Upload[] seven = new Upload[7];
        Arrays.fill(seven, new Upload("grand.pdf", large));

        assertThat(send(seven)).contains("L’envoi dépasse la taille permise (10 Mo par fichier)");
        assertThat(send(new Upload("13.pdf", new byte[13 * 1024 * 1024])))
                .contains("L’envoi dépasse la taille permise");
        assertThat(documents.of(draft.id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void areRefusedInPlainWordsWhereTheyDoHarm(Upload file, String told) {
        assertThat(send(file)).contains(told);
        assertThat(documents.of(draft.id())).isEmpty();
    }

    static Stream<Arguments> hostile() {
        String type = "n’est pas d’un type accepté";
        return Stream.of(
                Arguments.of(new Upload("page.html", HTML), type),
                Arguments.of(new Upload("image.png", HTML), type),
                Arguments.of(new Upload("image.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>")), type),
                Arguments.of(new Upload("script.js", text("alert(1)")), type),
                Arguments.of(new Upload("piege.pdf", PROGRAM), type),
                Arguments.of(new Upload("eicar.com", EICAR), type),
                Arguments.of(new Upload("facture.pdf.exe", PDF), "mais contient autre chose"),
                Arguments.of(new Upload("bombe.zip", bomb("a.csv", 101)), "trop grosse une fois décompressée"),
                Arguments.of(new Upload("menteur.zip", lying(bomb("a.csv", 11), 9)), "est abîmé"),
                Arguments.of(new Upload("chemin.zip", zip("../../a.pdf", PDF)), "un chemin interdit"),
                Arguments.of(new Upload("secret.zip", encrypted(zip("a.pdf", PDF))), "protégé par un mot de passe"),
                Arguments.of(new Upload("secret.docx", compound("EncryptedPackage")), "protégé par un mot de passe"),
                Arguments.of(new Upload("a.csv", "a;b".getBytes(UTF_16)), "n’est pas un tableau CSV lisible"),
                Arguments.of(new Upload("a.csv", text("=cmd|' /C calc'!A0")), "une formule qui lance un programme"));
    }

    @Test
    void bearNamesThatDoNoHarm() {
        String markup = "../../etc/<img src=x onerror=alert(1)>.pdf";
        applicant.upload(page, Document.OTHER, new Upload(markup, PDF));

        String body = applicant.get(page).body();
        Visitor.Answer download = applicant.get(page + "/" + only().id());

        assertThat(body).doesNotContain("<img src=x");
        assertThat(only().fileName()).endsWith(".pdf").doesNotContain("<", ">", "/", "..");
        assertThat(download.header("Content-Disposition")).doesNotContain("\r", "\n", "<", "/etc");
    }

    @Test
    void bearNamesOfAnyLength() {
        assertThat(send(new Upload("n".repeat(400) + ".pdf", PDF))).contains("Pièce reçue");
        assertThat(only().fileName()).hasSizeLessThan(200);
    }

    @Test
    void areAddedToNoPlaceThatDoesNotExist() {
        applicant.upload(page, "nowhere", new Upload("a.pdf", PDF));
        applicant.upload(page, "<script>", new Upload("a.pdf", PDF));

        assertThat(documents.of(draft.id())).isEmpty();
        assertThat(applicant.get(page).body()).doesNotContain("<script>\"");
    }

    @Test
    void ofAnotherDossierAreNotHandedOut() {
        Dossier filed = stage.dossier(Stage.Role.UNDER_REVIEW);
        Document others = documents.of(filed.id()).get(0);

        Visitor.Answer direct = applicant.get("/dossiers/" + filed.id() + "/pieces/" + others.id());
        Visitor.Answer disguised = applicant.get(page + "/" + others.id());

        assertThat(direct.status()).isEqualTo(403);
        assertThat(disguised.status()).isEqualTo(404);
        assertThat(disguised.text()).contains("Page introuvable");
        assertThat(applicant
                        .submit(page, page + "/" + others.id() + "/retirer", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(documents.of(filed.id())).contains(others);
        assertThat(List.of(
                        applicant.get(page + "/pas-un-identifiant").status(),
                        applicant.get(page + "/..%2f..%2fetc").status()))
                .containsOnly(400);
    }

    @Test
    void ofAFiledDossierStayOnceTheClosingIsPast() {
        Dossier filed = stage.dossier(Stage.Role.UNDER_REVIEW);
        Visitor other = stage.applicantOf(filed, port);
        String place = "/dossiers/" + filed.id() + "/pieces";
        Document kept = documents.of(filed.id()).get(0);

        other.submit("/acces", place + "/" + kept.id() + "/retirer", Map.of());

        assertThat(documents.of(filed.id())).contains(kept);
    }

    /** What the page says after a redirect to it. */
    private String send(Upload... files) {
        Visitor.Answer answer = applicant.upload(page, Document.OTHER, files);
        if (files.length > 0) {
            assertThat(answer.location()).isEqualTo(page);
        }
        return applicant.get(page).text();
    }

    private Document only() {
        List<Document> all = documents.of(draft.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
