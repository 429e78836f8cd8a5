package fr.tnl.product;

import static fr.tnl.testing.SampleFiles.CSV;
import static fr.tnl.testing.SampleFiles.EICAR;
import static fr.tnl.testing.SampleFiles.HTML;
import static fr.tnl.testing.SampleFiles.JPEG;
import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.PNG;
import static fr.tnl.testing.SampleFiles.PROGRAM;
import static fr.tnl.testing.SampleFiles.bomb;
import static fr.tnl.testing.SampleFiles.compound;
import static fr.tnl.testing.SampleFiles.encrypted;
import static fr.tnl.testing.SampleFiles.lying;
import static fr.tnl.testing.SampleFiles.officeOpen;
import static fr.tnl.testing.SampleFiles.openDocument;
import static fr.tnl.testing.SampleFiles.text;
import static fr.tnl.testing.SampleFiles.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Documents;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.files.FileType;
import fr.tnl.questionnaire.Field;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import fr.tnl.testing.Visitor.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several hundred uploads and posts that mean harm: each is refused in words or made harmless, none breaks a page. */
@OnRunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePostsIT {

    private static final Set<String> TYPES =
            Arrays.stream(FileType.values()).map(FileType::mediaType).collect(Collectors.toSet());

    private static final Pattern OBEYED = Pattern.compile(
            "<script>alert|<img src=x|<svg onload|\"\\s*onfocus=|(href|src)=[\"']?\\s*javascript:",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus=alert(1) x='",
            "<svg onload=alert(1)>",
            "javascript:alert(1)",
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "#{7*7} [[${7*7}]] __${7*7}__::.x",
            "=cmd|' /C calc'!A0",
            "'; drop table tnl.dossier; --",
            "../../../etc/passwd",
            "\u0000\u0001\u001b[31m\ud800",
            "\u202eexe.tnemucod\u2066");

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private Documents documents;

    @Autowired
    private Drafts drafts;

    private Dossier draft;
    private String home;
    private Visitor applicant;

    @BeforeAll
    void begin() {
        draft = stage.begin("COMMUNE-58194", Track.LABEL, "Élise Martin");
        home = "/dossiers/" + draft.id();
        applicant = stage.applicantOf(draft, port);
    }

    @AfterEach
    void takeAllAway() {
        documents
                .of(draft.id())
                .forEach(document ->
                        applicant.submit(home + "/pieces", home + "/pieces/" + document.id() + "/retirer", Map.of()));
    }

    static Stream<Arguments> files() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("nothing", new byte[0]);
        contents.put("one byte over the limit", Arrays.copyOf(PDF, Documents.LARGEST + 1));
        contents.put("HTML", HTML);
        contents.put("SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        contents.put("JavaScript", text("fetch('/x')"));
        contents.put("PHP", text("<?php system($_GET['c']); ?>"));
        contents.put("shell", text("#!/bin/sh\nrm -rf /\n"));
        contents.put("program", PROGRAM);
        contents.put("ELF", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        contents.put("class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
        contents.put("EICAR", EICAR);
        contents.put("bomb", bomb("a.csv", 101));
        contents.put("bomb in a bomb", zip("a.zip", bomb("a.csv", 20)));
        contents.put("lying ZIP", lying(bomb("a.csv", 11), 9));
        contents.put("ZIP with a path", zip("../../a.pdf", PDF));
        contents.put("ZIP with a program", zip("a.exe", PROGRAM));
        contents.put("ZIP with a page", zip("a.html", HTML));
        contents.put("encrypted ZIP", encrypted(zip("a.pdf", PDF)));
        contents.put("half a ZIP", Arrays.copyOf(zip("a.pdf", PDF), 40));
        contents.put("encrypted document", compound("EncryptedPackage"));
        contents.put("old document", compound("WordDocument"));
        contents.put("macros", officeOpen("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()));
        contents.put("macros within", officeOpen("wordprocessingml.document", Map.of("word/vbaProject.bin", PROGRAM)));
        contents.put("encrypted PDF", text("%PDF-1.7\ntrailer<</Encrypt 1 0 R>>\n%%EOF"));
        contents.put("UTF-16", "a;b\n<script>".getBytes(UTF_16));
        contents.put("Latin-1", "Société;Été\n".getBytes(ISO_8859_1));
        contents.put("spreadsheet formula", text("a;b\n=cmd|' /C calc'!A0;1\n"));
        contents.put("image with a page behind", text(new String(PNG, ISO_8859_1) + new String(HTML, ISO_8859_1)));
        List<Arguments> all = new ArrayList<>();
        contents.forEach((what, content) -> {
            // What is large takes its time
            boolean large = what.startsWith("bomb") || content.length >= Documents.LARGEST;
            for (String ending : large
                    ? List.of("pdf", "zip")
                    : List.of("pdf", "png", "odt", "docx", "csv", "zip", "html", "pdf.exe")) {
                all.add(Arguments.of(what + " as ." + ending, new Upload("piece." + ending, content)));
            }
        });
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void takesNoFileThatDoesHarm(String what, Upload file) {
        assertRefusedOrHarmless(file);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                        "../../etc/passwd.pdf",
                        "..\\..\\windows\\win.pdf",
                        "/etc/cron.d/x.pdf",
                        "C:\\boot.pdf",
                        "\\\\server\\share\\a.pdf",
                        "file:///etc/passwd.pdf",
                        "a\u0000.exe.pdf",
                        "fdp.\u202efdp.pdf",
                        "<script>alert(1)</script>.pdf",
                        "\"; filename=\"x.html\".pdf",
                        "a%0d%0aSet-Cookie: x=1.pdf",
                        "a\tb.pdf",
                        "con.pdf",
                        "nul.pdf",
                        ".pdf",
                        "...pdf",
                        ".htaccess.pdf",
                        "a.php.pdf",
                        "a.pdf.html",
                        "a.pdf ",
                        "a.pdf.",
                        "a.pdf::$DATA",
                        "~/.ssh/authorized_keys.pdf",
                        "$(reboot).pdf",
                        "`id`.pdf",
                        "%2e%2e%2fa.pdf",
                        "=1+1.pdf",
                        "é".repeat(300) + ".pdf",
                        "e\u0301".repeat(120) + ".pdf",
                        "\ud83d\ude00.pdf",
                        "")
                .map(name -> Arguments.of("« " + name.replaceAll("\\p{Cntrl}", "?") + " »", new Upload(name, PDF)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void takesNoNameThatDoesHarm(String shown, Upload file) {
        assertRefusedOrHarmless(file);
    }

    private void assertRefusedOrHarmless(Upload file) {
        String page = home + "/pieces";
        Answer answer = applicant.upload(page, page + "/envoi", Document.OTHER, file);

        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 413, 422);
        if (answer.status() == 400 || answer.status() == 413) {
            return;
        }
        assertThat(answer.json().path("text").asText()).isNotBlank();
        List<Document> kept = documents.of(draft.id());
        assertThat(kept).hasSize(answer.status() == 200 ? 1 : 0);
        for (Document document : kept) {
            assertThat(document.fileName())
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}<>/\\\\:\"]|\\.\\.")
                    .matches("(?s).{1,200}");
            assertThat(TYPES).contains(document.mediaType());
            Answer download = applicant.get(page + "/" + document.id());
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.header("Content-Disposition")).startsWith("attachment;");
            assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(download.header("Content-Security-Policy")).contains("sandbox");
            assertThat(download.contentType()).doesNotContain("html").doesNotContain("svg");
            assertThat(applicant.get(page).body()).doesNotContainPattern(OBEYED);
        }
    }

    /** By whichever way an answer comes: one by one, or a page at once. */
    @ParameterizedTest
    @MethodSource("texts")
    void obeysNothingThatIsTypedIntoAQuestion(String typed) {
        int number = 0;
        for (var section : drafts.form(draft).sections()) {
            number++;
            String page = home + "/questionnaire/" + number;
            Map<String, String> all = new HashMap<>();
            section.fields().forEach(field -> all.put(field.key(), typed));
            String token = applicant.token(page);
            for (Field field :
                    section.fields().subList(0, Math.min(3, section.fields().size()))) {
                Answer one = applicant.postAs(
                        home + "/reponses/" + field.key() + "?_csrf=" + token,
                        "application/x-www-form-urlencoded",
                        "value=" + Visitor.encoded(typed));
                assertThat(one.status()).as(field.key()).isIn(200, 409);
                assertThat(one.json().path("outcome").asText()).isNotBlank();
            }
            Answer whole = applicant.submit(page, page, all);
            assertThat(whole.status()).isIn(302, 409, 422);
            assertThat(whole.body()).doesNotContainPattern(OBEYED);
            assertThat(applicant.get(page).body()).doesNotContainPattern(OBEYED);
        }
    }

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void obeysNothingThatIsTypedIntoAnotherForm(String typed) {
        String contacts = "/candidater/contacts?parcours=LABEL&collectivite=COMMUNE-58194";
        Map<String, String> people = new HashMap<>();
        for (String who : List.of("elected", "technical")) {
            for (String what : List.of("Name", "Position", "Email", "Phone")) {
                people.put(who + what, typed);
            }
        }
        String other = "/candidater/autre-organisme?parcours=LABEL";
        Map<String, String> organisation = new HashMap<>();
        for (String name : List.of("name", "siren", "legalCategory", "reason", "place", "parcours")) {
            organisation.put(name, typed);
        }
        List<Answer> answers = List.of(
                applicant.submit(contacts, contacts, people),
                applicant.submit(other, "/candidater/autre-organisme", organisation),
                applicant.submit("/acces", "/acces", Map.of("email", typed)),
                applicant.submit(home + "/depot", home + "/depot", Map.of("message", typed, "versions", typed)),
                applicant.submit(home + "/retrait", home + "/retrait", Map.of("reason", typed)),
                applicant.get("/candidater?parcours=LABEL&q=" + Visitor.encoded(typed)),
                applicant.get("/verifier?code=" + Visitor.encoded(typed)),
                applicant.get("/verifier/" + Visitor.encoded(typed)),
                applicant.get("/palmares/" + Visitor.encoded(typed)),
                applicant.get(home + "/versions/" + Visitor.encoded(typed)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
            assertThat(answer.body()).doesNotContainPattern(OBEYED).doesNotContain("Exception");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/recepisse",
                "/certificat",
                "/pieces",
                "/depot",
                "/retrait",
                "/questionnaire/1",
                "/versions/1",
                "/avancement"
            })
    void opensNoDossierByAChangedId(String page) {
        Dossier others = stage.dossier(Stage.Role.UNDER_REVIEW);
        String id = others.id().toString();
        for (String tried : List.of(
                id,
                id.toUpperCase(Locale.ROOT),
                draft.id() + "/../" + id,
                draft.id() + "%2F..%2F" + id,
                draft.id() + ";id=" + id,
                String.valueOf(others.reference()),
                "%00",
                "0",
                "-1")) {
            Answer answer = applicant.get("/dossiers/" + tried + page);

            assertThat(answer.status()).as(tried).isIn(400, 403, 404);
            assertThat(answer.body()).doesNotContain(others.authorityName());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/depot",
                "/retrait",
                "/pieces",
                "/pieces/envoi",
                "/questionnaire/1",
                "/questionnaire/1/apercu",
                "/reponses/strategyCommitment"
            })
    void changesNothingInAnotherDossier(String target) {
        Dossier others = stage.dossier(Stage.Role.UNDER_REVIEW);
        String version = others.toString();

        Answer answer = applicant.submit(
                home + "/depot",
                "/dossiers/" + others.id() + target,
                Map.of("value", "voted", "id", draft.id().toString(), "place", "other"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(stage.dossier(Stage.Role.UNDER_REVIEW).toString()).isEqualTo(version);
    }

    static Stream<Arguments> bodies() {
        String form = "application/x-www-form-urlencoded";
        return Stream.of(
                Arguments.of(form, "value=%ZZ"),
                Arguments.of(form, "value=%C3%28"),
                Arguments.of(form, "value=%"),
                Arguments.of(form, "=&&==&%"),
                Arguments.of(form, "value=" + "a".repeat(100_000)),
                Arguments.of(form, "value=x&".repeat(20_000)),
                Arguments.of(form, "x[a][b]=1&class.module.classLoader=1"),
                Arguments.of(form + "; charset=UTF-7", "value=+ADw-script+AD4-"),
                Arguments.of(form + "; charset=nowhere", "value=a"),
                Arguments.of("application/json", "{\"value\": \"voted\"}"),
                Arguments.of("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                Arguments.of("text/plain", "value=voted"),
                Arguments.of("multipart/form-data", "value=voted"),
                Arguments.of("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data"),
                Arguments.of("multipart/form-data; boundary=x", "--y--"),
                Arguments.of("multipart/form-data; boundary=" + "x".repeat(200), "--x--"),
                Arguments.of("image/png", "\u0089PNG"));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("bodies")
    void withstandsABodyThatIsNoForm(String type, String body) {
        String token = applicant.token(home + "/questionnaire/1");
        for (String target : List.of(
                "/reponses/strategyCommitment",
                "/questionnaire/2",
                "/questionnaire/2/apercu",
                "/pieces",
                "/pieces/envoi",
                "/depot")) {
            Answer answer = applicant.postAs(home + target + "?_csrf=" + token, type, body);

            assertThat(answer.status()).as(target + " " + answer.text()).isBetween(200, 499);
            assertThat(answer.body()).doesNotContain("Exception", "root:x:");
        }
    }

    @Test
    void takesTheHarmlessFilesOfEachType() {
        String page = home + "/pieces";
        for (Upload file : List.of(
                new Upload("a.pdf", PDF),
                new Upload("a.png", PNG),
                new Upload("a.jpg", JPEG),
                new Upload("a.csv", CSV),
                new Upload("a.odt", openDocument("text")),
                new Upload("a.docx", officeOpen("wordprocessingml.document")),
                new Upload("a.zip", zip("a.pdf", PDF)))) {
            assertThat(applicant
                            .upload(page, page + "/envoi", Document.OTHER, file)
                            .status())
                    .as(file.name())
                    .isEqualTo(200);
        }
    }
}
