package fr.tnl.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.tnl.TnlApplication;
import fr.tnl.award.Awards;
import fr.tnl.award.Certificates;
import fr.tnl.campaign.Level;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Timeline;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Laureates;
import fr.tnl.palmares.Publications;
import fr.tnl.shared.DossierReference;
import fr.tnl.testing.Visitor;
import fr.tnl.testing.Visitor.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is published, corrected and asked for from outside, on whichever database. */
@SpringBootTest(
        classes = TnlApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "logging.level.root=WARN"})
@ActiveProfiles("demo")
@Import(PublishedEdition2025.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class PublicationContract {

    private static final String OFFICE = "/backoffice/palmares/2025";
    private static final String ERRATUM = OFFICE + "/erratum";

    /** All that the public may ask for without knowing a code. */
    private static final List<String> PUBLIC = List.of(
            "/",
            "/palmares",
            "/palmares/2025",
            "/palmares?q=lander",
            "/palmares/2025?departement=29",
            "/palmares/donnees",
            "/palmares/donnees/palmares.csv",
            "/palmares/donnees/palmares.json",
            "/palmares/donnees/palmares.ods",
            "/palmares/donnees/datapackage.json",
            "/palmares/flux.atom",
            "/sitemap.xml",
            "/sitemap-2025.xml",
            "/api/v1/editions",
            "/api/v1/laureats?taille=200",
            "/api/v1/laureats?q=lander");

    @Autowired
    private PublishedEdition2025 edition;

    @Autowired
    private Publications publications;

    @Autowired
    private Laureates laureates;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Awards awards;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    private Visitor visitor;
    private OpenApiInteractionValidator api;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("tnl.data", () -> {
            try {
                return Files.createTempDirectory("tnl-publication").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @BeforeAll
    void proclaim() throws IOException {
        edition.proclaim();
        visitor = Visitor.anonymous(port);
        api = OpenApiInteractionValidator.createForInlineApiSpecification(
                        new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8))
                .build();
    }

    @Test
    void showsNothingOfAnEditionBeforeItsProclamation() {
        for (String path : PUBLIC) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(PublishedEdition2025.EMBARGOED, "COMMUNE-29103", "TNL-2026", "palmares-2026");
        }
        for (String path : List.of(
                "/palmares/2026",
                "/palmares/collectivites/COMMUNE-29103",
                "/palmares/donnees/palmares-2026.csv",
                "/palmares/donnees/palmares-2026.json",
                "/palmares/donnees/palmares-2026.ods",
                "/sitemap-2026.xml",
                "/api/v1/editions/2026",
                "/api/v1/laureats?edition=2026",
                "/api/v1/collectivites/COMMUNE-29103")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(publications.find("2026")).isEmpty();
        assertThat(certificates.find(new DossierReference("TNL-2026-0901"))).isEmpty();
    }

    @Test
    void offersNoErratumBeforeTheProclamation() {
        Answer answer = secretary().get("/backoffice/palmares/2026");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("n’est pas encore public").doesNotContain(PublishedEdition2025.EMBARGOED);
        assertThat(secretary()
                        .get("/backoffice/palmares/2026/erratum?nature=ADDED&collectivite=COMMUNE-29103")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersToTheApiAsItsDescriptionSays() {
        String laureate = line("Bretagne").id().toString();
        String code = certificates
                .find(new DossierReference("TNL-2025-0005"))
                .orElseThrow()
                .verificationCode();
        for (String path : List.of(
                "/api/v1/editions",
                "/api/v1/editions/2025",
                "/api/v1/editions/1999",
                "/api/v1/laureats",
                "/api/v1/laureats?edition=2025&niveau=GOLD&mention=sobriety&type=COMMUNE&region=53&departement=35&q=ren",
                "/api/v1/laureats?taille=2",
                "/api/v1/laureats?taille=2&page=2",
                "/api/v1/laureats?departement=aucun",
                "/api/v1/laureats?page=99",
                "/api/v1/laureats?page=0",
                "/api/v1/laureats?page=deux",
                "/api/v1/laureats?taille=1000",
                "/api/v1/laureats?type=VILLE",
                "/api/v1/laureats?edition=2025&niveau=PLATINE",
                "/api/v1/laureats?edition=2025&mention=aucune",
                "/api/v1/laureats?edition=1999",
                "/api/v1/laureats/" + laureate,
                "/api/v1/laureats/00000000-0000-0000-0000-000000000000",
                "/api/v1/laureats/rennes",
                "/api/v1/collectivites/REGION-53",
                "/api/v1/collectivites/COMMUNE-0",
                "/api/v1/verifications/" + code,
                "/api/v1/verifications/ABCDEFGHJKMN")) {
            valid(path);
        }
    }

    @Test
    void describesEveryAddressOfTheApi() throws IOException {
        String document = visitor.get("/api/v1/openapi.yaml").body();

        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .map(pattern -> pattern.substring("/api/v1".length())))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(document).contains("\n  " + path + ":\n"));
    }

    @Test
    void tellsErrorsOfTheApiAsProblemsInFrench() {
        Answer nowhere = visitor.get("/api/v1/nulle-part");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.contentType()).startsWith("application/problem+json");
        assertThat(nowhere.json().path("title").asText()).isEqualTo("Introuvable");

        Answer written = visitor.by("POST", "/api/v1/editions");
        assertThat(written.status()).isEqualTo(405);
        assertThat(written.header("Allow")).contains("GET");
        assertThat(written.contentType()).startsWith("application/problem+json");

        assertThat(visitor.get("/api/v1/laureats?type=VILLE")
                        .json()
                        .path("detail")
                        .asText())
                .contains("VILLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/editions",
                "/api/v1/laureats?q=rennes",
                "/palmares/donnees/palmares-2025.csv",
                "/palmares/donnees/palmares.ods",
                "/palmares/flux.atom"
            })
    void saysWhenNothingHasChanged(String path) throws Exception {
        Answer first = visitor.get(path);
        assertThat(first.header("Cache-Control")).contains("public", "max-age");
        assertThat(first.header("Last-Modified")).isNotEmpty();

        HttpResponse<String> again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("If-None-Match", first.header("ETag"))
                                .header("Origin", "https://ailleurs.example")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void handsTheSameLinesOutInEachForm() throws IOException {
        List<NamedCsvRecord> csv = csv("/palmares/donnees/palmares-2025.csv");
        JsonNode json = visitor.get("/palmares/donnees/palmares-2025.json").json();

        assertThat(csv)
                .hasSize(json.size())
                .hasSize(api("/api/v1/laureats?edition=2025&taille=200")
                        .path("total")
                        .asInt());
        for (int i = 0; i < csv.size(); i++) {
            for (Map.Entry<String, String> cell : csv.get(i).getFieldsAsMap().entrySet()) {
                JsonNode value = json.get(i).path(cell.getKey());
                assertThat(value.isNull() ? "" : value.asText())
                        .as(cell.getKey())
                        .isEqualTo(cell.getValue());
            }
        }
        assertThat(csv)
                .filteredOn(line -> line.getField("collectivite").equals("Échirolles"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getField("niveau")).isEqualTo("Or");
                    assertThat(line.getField("departement_code")).isEqualTo("38");
                    assertThat(line.getField("certificat")).contains("/verifier/");
                });
    }

    @Test
    void findsFiltersAndPagesFromTheAddressAlone() {
        assertThat(visitor.get("/palmares/2025?q=echi&niveau=GOLD").text())
                .contains("Un résultat", "Échirolles")
                .doesNotContain("Bretagne Région");
        assertThat(visitor.get("/palmares/2025?niveau=PLATINE&type=VILLE&page=%2D3")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("/palmares/2025?departement=974").text()).contains("Un résultat", "Saint-Denis");
        assertThat(visitor.get("/palmares/2025?page=x").status()).isEqualTo(400);
        assertThat(visitor.get("/palmares/2025?q=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void correctsALineByAnErratumThatFollowsEverywhere() throws Exception {
        Laureate brest = line("Brest");
        DossierReference reference = new DossierReference(String.valueOf(brest.reference()));
        String old = certificates.find(reference).orElseThrow().verificationCode();
        String tag = visitor.get("/api/v1/editions/2025").header("ETag");

        Answer done = erratum(Map.of(
                "nature", "CHANGED",
                "laureat", brest.id().toString(),
                "niveau", "GOLD",
                "mentions", "promotion",
                "motif", "La mention avait été oubliée."));

        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(secretary().get(OFFICE).text()).contains("Brest", "Sophie Lambert", "La mention avait été oubliée.");
        assertThat(visitor.get("/palmares/2025?q=brest").text())
                .contains("Mention Promotion et sensibilisation", "Correction – Brest", "La mention avait été oubliée.")
                .doesNotContain("Sophie", "secretariat@");
        assertThat(visitor.get("/palmares/collectivites/COMMUNE-29019").text()).contains("Or", "Correction – Brest");
        assertThat(csv("/palmares/donnees/palmares.csv"))
                .filteredOn(line -> line.getField("collectivite").equals("Brest"))
                .extracting(line -> line.getField("niveau"))
                .containsExactly("Or");
        assertThat(titles()).anyMatch(title -> title.startsWith("Brest") && title.contains("Or"));
        assertThat(visitor.get("/api/v1/editions/2025").header("ETag")).isNotEqualTo(tag);
        assertThat(valid("/api/v1/editions/2025").path("errata").toString())
                .contains("Brest")
                .doesNotContain("secretariat");

        String current = certificates.find(reference).orElseThrow().verificationCode();
        assertThat(visitor.get("/verifier/" + old).text())
                .contains("n’est plus valable", "remplacé", "Correction – Brest")
                .doesNotContain("est authentique");
        assertThat(visitor.get("/verifier/" + current).text()).contains("est authentique", "Or");
        assertThat(visitor.get("/verifier/" + old + "/badge.svg").body()).contains("– Or</title>");
        assertThat(valid("/api/v1/verifications/" + old).path("etat").asText()).isEqualTo("REMPLACE");
        assertThat(valid("/api/v1/verifications/" + current).path("etat").asText())
                .isEqualTo("VALIDE");
        assertThat(awards.find(reference)).hasValueSatisfying(decision -> {
            assertThat(decision.level())
                    .as("the decision stays as it was taken")
                    .isEqualTo(Level.SILVER);
            assertThat(decision.mentions()).isEmpty();
        });
        assertThat(awards.corrections(reference)).singleElement().satisfies(correction -> assertThat(correction.level())
                .isEqualTo(Level.GOLD));
        assertThat(timeline.of(dossiers.get(reference).id()))
                .filteredOn(event -> event.kind() == EventKind.CORRECTED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("secretariat");
                    assertThat(event.detail()).contains("Brest", "La mention avait été oubliée.");
                });
    }

    @Test
    void takesALaureateOutAndSaysSoWhereItsCertificateIsChecked() throws Exception {
        Laureate lorient = line("Lorient");
        String code = certificates
                .find(new DossierReference(String.valueOf(lorient.reference())))
                .orElseThrow()
                .verificationCode();

        Answer done = erratum(
                Map.of("nature", "REMOVED", "laureat", lorient.id().toString(), "motif", "Proclamée par erreur."));

        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(visitor.get("/palmares/2025?q=lorient").text())
                .contains("Aucun résultat", "Retrait du palmarès – Lorient");
        assertThat(visitor.get("/palmares/collectivites/COMMUNE-56121").text()).contains("ne figure plus au palmarès");
        assertThat(visitor.get("/palmares/donnees/palmares.csv").body()).doesNotContain("Lorient");
        assertThat(titles()).noneMatch(title -> title.startsWith("Lorient"));
        assertThat(visitor.get("/sitemap-2025.xml").body()).doesNotContain("COMMUNE-56121");
        assertThat(visitor.get("/verifier/" + code).text())
                .contains("n’est plus valable", "retirée du palmarès 2025 par erratum", "Proclamée par erreur.")
                .doesNotContain("est authentique");
        assertThat(visitor.get("/verifier/" + code + "/badge.svg").status()).isEqualTo(410);
        JsonNode verification = valid("/api/v1/verifications/" + code);
        assertThat(verification.path("etat").asText()).isEqualTo("ANNULE");
        assertThat(verification.has("laureat")).isFalse();
        assertThat(valid("/api/v1/laureats/" + lorient.id()).path("status").asInt())
                .isEqualTo(410);
        valid("/api/v1/collectivites/COMMUNE-56121");

        Answer again = erratum(
                Map.of("nature", "CHANGED", "laureat", lorient.id().toString(), "niveau", "GOLD", "motif", "Encore."));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("a déjà été retirée");

        Answer back = erratum(Map.of(
                "nature",
                "ADDED",
                "collectivite",
                "COMMUNE-56121",
                "dossier",
                String.valueOf(lorient.reference()),
                "niveau",
                "SILVER",
                "motif",
                "Retirée à tort."));
        assertThat(back.status()).as(back.text()).isEqualTo(302);
        assertThat(line("Lorient").id()).as("it is the line that it was").isEqualTo(lorient.id());
        assertThat(visitor.get("/verifier/" + code).text()).contains("n’est plus valable");
    }

    @Test
    void addsWhoWasLeftOutWithTheDossierThatItFiled() {
        Answer done = erratum(Map.of(
                "nature",
                "ADDED",
                "collectivite",
                "COMMUNE-56260",
                "dossier",
                "TNL-2025-0006",
                "niveau",
                "BRONZE",
                "motif",
                "Oubliée lors de la proclamation."));

        assertThat(done.status()).as(done.text()).isEqualTo(302);
        assertThat(visitor.get("/palmares/2025?q=vannes").text()).contains("Un résultat", "Ajout au palmarès – Vannes");
        String code = certificates
                .find(new DossierReference("TNL-2025-0006"))
                .orElseThrow()
                .verificationCode();
        assertThat(visitor.get("/verifier/" + code).text()).contains("est authentique", "Bronze");
    }

    @Test
    void keepsWhatWasTypedWhereAnErratumCannotBe() {
        Laureate denis = line("Saint-Denis");
        Map<String, String> typed = Map.of(
                "nature",
                "CHANGED",
                "laureat",
                denis.id().toString(),
                "niveau",
                "BRONZE",
                "motif",
                "Un motif long à écrire.");

        Answer same = erratum(typed);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("Rien ne change : Saint-Denis a déjà Bronze", "Un motif long à écrire.");

        Map<String, String> unknown = new HashMap<>(typed);
        unknown.put("mentions", "meilleur-logo");
        assertThat(erratum(unknown).text())
                .contains("L’édition 2025 n’a pas de mention « meilleur-logo »", "Un motif long à écrire.");

        Map<String, String> level = new HashMap<>(typed);
        level.put("niveau", "BADGE");
        assertThat(erratum(level).text()).contains("parcours Label", "Un motif long à écrire.");

        Map<String, String> silent = new HashMap<>(typed);
        silent.put("niveau", "GOLD");
        silent.put("motif", " ");
        assertThat(erratum(silent).text()).contains("Indiquez le motif");
        silent.put("motif", "é".repeat(2_001));
        assertThat(erratum(silent).text()).contains("1 de trop", "é".repeat(2_001));
        assertThat(erratum(Map.of(
                                "nature",
                                "ADDED",
                                "collectivite",
                                "COMMUNE-35238",
                                "dossier",
                                "TNL-2025-0001",
                                "niveau",
                                "GOLD",
                                "motif",
                                "Deux fois."))
                        .text())
                .contains("figure déjà au palmarès 2025");
        assertThat(line("Saint-Denis").level()).isEqualTo("BRONZE");
    }

    @Test
    void showsAPreviewAndChangesNothing() {
        Laureate denis = line("Saint-Denis");

        Answer preview = secretary()
                .submit(
                        OFFICE,
                        ERRATUM,
                        Map.of(
                                "nature",
                                "CHANGED",
                                "laureat",
                                denis.id().toString(),
                                "niveau",
                                "GOLD",
                                "motif",
                                "Essai."));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("Voici ce que chacun lira", "Saint-Denis : Or, et non Bronze", "Essai.");
        assertThat(line("Saint-Denis").level()).isEqualTo("BRONZE");
    }

    @Test
    void letsNobodyCorrectWhatTheyHaveNotSeen() {
        Laureate brieuc = line("Saint-Brieuc");
        Map<String, String> typed = new HashMap<>(Map.of(
                "nature",
                "CHANGED",
                "laureat",
                brieuc.id().toString(),
                "niveau",
                "GOLD",
                "motif",
                "Premier motif.",
                "confirmed",
                "true",
                "revision",
                "0"));

        Answer late = secretary().submit(OFFICE, ERRATUM, typed);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("corrigé pendant que vous remplissiez", "Premier motif.");
        assertThat(line("Saint-Brieuc").level()).isEqualTo("SILVER");
    }

    @Test
    void bringsPastEditionsInOnceOnlyWhatIsUnderstood() {
        String file = "edition;collectivite;siren;niveau;mentions\r\n"
                + "2019;Échirolles;213801517;4;Mutualisation | Prix spécial\r\n"
                + "2019;Rennes;;5;\r\n"
                + "2019;Saint-Denis;;3;\r\n"
                + "2019;Zzyzxqville;;3;\r\n"
                + "2019;Brest;;Or;\r\n";

        String report = handIn("palmares 2019.csv", file.getBytes(Charset.forName("windows-1252")));
        assertThat(publications.find("2019"))
                .as("nothing before somebody says so")
                .isEmpty();
        String text = secretary().get(report).text();
        assertThat(text)
                .contains("2 lignes à publier", "une ligne douteuse", "2 lignes refusées", "Prix spécial")
                .contains("En 2019, il n’y a pas de niveau « Or »", "Plusieurs collectivités portent ce nom");

        assertThat(secretary().submit(report, report, Map.of()).status()).isEqualTo(302);
        assertThat(secretary().submit(report, report, Map.of()).status()).isEqualTo(302);

        assertThat(visitor.get("/palmares/2019").text())
                .contains("2 collectivités labellisées", "Niveau 4", "Mention Prix spécial");
        assertThat(visitor.get("/palmares/collectivites/COMMUNE-38151").text()).contains("2 éditions", "Niveau 4");
        assertThat(secretary()
                        .get(handIn("encore.csv", ("\uFEFF" + file.replace(';', ',')).getBytes(StandardCharsets.UTF_8)))
                        .text())
                .contains("2 lignes déjà publiées", "n’apporte rien de nouveau");
        valid("/api/v1/editions/2019");
    }

    private String handIn(String name, byte[] content) {
        Visitor secretary = secretary();
        String page = "/backoffice/palmares/import";
        Answer answer = secretary.uploadAs(page, page, "file", new Visitor.Upload(name, content));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.location();
    }

    /** Confirmed at once, by somebody who saw the palmarès as it is. */
    private Answer erratum(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("confirmed", "true");
        form.put(
                "revision",
                String.valueOf(publications.find("2025").orElseThrow().revision()));
        return secretary().submit(OFFICE, ERRATUM, form);
    }

    private Visitor secretary() {
        return Visitor.loggedIn(port, "secretariat");
    }

    private JsonNode api(String path) {
        return visitor.get(path).json();
    }

    /** The answer, which is as the description of the API has it. */
    private JsonNode valid(String path) {
        Answer answer = visitor.get(path);
        ValidationReport report = api.validateResponse(
                path.replaceFirst("\\?.*", ""),
                Request.Method.GET,
                SimpleResponse.Builder.status(answer.status())
                        .withContentType(answer.contentType())
                        .withBody(answer.body())
                        .build());
        assertThat(report.getMessages()).as(path + " " + answer.body()).isEmpty();
        return answer.json();
    }

    private List<String> titles() throws FeedException {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(visitor.get("/palmares/flux.atom").body()));
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private List<NamedCsvRecord> csv(String path) throws IOException {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(visitor.get(path).body())) {
            reader.forEach(lines::add);
        }
        return lines;
    }

    private Laureate line(String name) {
        List<Laureate> all = new ArrayList<>();
        laureates.each(publications.find("2025").orElseThrow(), all::addAll);
        return all.stream()
                .filter(laureate -> laureate.authorityName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
