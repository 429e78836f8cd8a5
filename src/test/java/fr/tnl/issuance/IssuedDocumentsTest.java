package fr.tnl.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.print.PrintSamples;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Hashes;
import fr.tnl.template.TemplateException;
import fr.tnl.testing.MemoryTables;
import fr.tnl.testing.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedDocumentsTest {

    private static final DossierReference REFERENCE = new DossierReference("TNL-2026-0042");
    private static final Map<String, ?> WORDS = Map.of("authorityName", "L’Haÿ-<les>-*Roses* & Cie");

    @TempDir
    Path processes;

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final MemoryTables tables = new MemoryTables();
    private final Rows rows = new Rows();
    private IssuedDocuments documents;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(processes.resolve("documents"));
        write(
                "attestation",
                "---\ntitle: Attestation pour ${authorityName}\n---\n\n## Ce qui est attesté\n\n**${authorityName}**, le ${issuedOn}, n° ${documentNumber} :\n\n- un\n- [deux](https://label.example/?a=1&b=2)\n");
        documents = new IssuedDocuments(
                rows,
                new DocumentTemplates(processes.toString()),
                dossiers.service(),
                PrintSamples.renderer(),
                tables.template(),
                clock);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(processes.resolve("documents/" + name + ".md"), text);
    }

    private Dossier at(DossierStatus status) {
        return dossiers.add(REFERENCE.value(), Track.LABEL, "COMMUNE-1", "L’Haÿ-les-Roses", status);
    }

    @Test
    void sayWhatTheirTextSaysWithTheWordsAsTheyAreTyped() throws IOException {
        at(DossierStatus.COMPLETE);

        IssuedDocument document = documents.issue(REFERENCE, "attestation", WORDS, Actor.system());

        assertThat(document.title()).isEqualTo("Attestation pour L’Haÿ-<les>-*Roses* & Cie");
        assertThat(textOf(document.pdf()))
                .contains("Document n° TNL-2026-0042-D1, délivré le 20 octobre 2026")
                .contains("Ce qui est attesté")
                .contains("L’Haÿ-<les>-*Roses* & Cie, le 20 octobre 2026, n° TNL-2026-0042-D1 :");
    }

    @Test
    void areNumberedWithinTheirDossierAndVouchedForByItsJournal() {
        Dossier dossier = at(DossierStatus.COMPLETE);

        IssuedDocument first = documents.issue(REFERENCE, "attestation", WORDS, Actor.staff("sophie"));
        documents.issue(REFERENCE, "attestation", WORDS, Actor.system());

        assertThat(documents.of(dossier))
                .extracting(IssuedDocuments.Line::number)
                .containsExactly(1, 2);
        assertThat(documents.last(dossier)).map(IssuedDocument::number).contains(2);
        assertThat(documents.find(dossier, 1)).contains(first);
        assertThat(documents.find(dossier, 3)).isEmpty();
        assertThat(first.sha256()).isEqualTo(Hashes.sha256(first.pdf()));
        assertThat(dossiers.story())
                .first()
                .isEqualTo("DOCUMENT_ISSUED by sophie: TNL-2026-0042-D1 – " + first.title() + "\nSHA-256 "
                        + first.sha256());
        assertThat(new VouchedDocuments(rows).of(dossier))
                .extracting(Hashes::sha256)
                .contains(VouchedDocuments.evidence(first).text());
    }

    @Test
    void areNoLongerVouchedForWhereTheyWereChanged() {
        Dossier dossier = at(DossierStatus.COMPLETE);
        IssuedDocument issued = documents.issue(REFERENCE, "attestation", WORDS, Actor.system());
        tables.update(new IssuedDocument(
                issued.id(),
                issued.dossier(),
                issued.number(),
                issued.template(),
                issued.title(),
                new byte[] {1},
                issued.sha256(),
                issued.issuedAt()));

        assertThat(new VouchedDocuments(rows).of(dossier))
                .extracting(Hashes::sha256)
                .doesNotContain(VouchedDocuments.evidence(issued).text());
    }

    @Test
    void areNotIssuedWhileTheyWouldTellThatThereIsADecision() {
        Dossier dossier = at(DossierStatus.DECIDED);

        assertThatThrownBy(() -> documents.issue(REFERENCE, "attestation", WORDS, Actor.system()))
                .hasMessage("issuance.embargo");
        assertThat(documents.of(dossier)).isEmpty();
        assertThat(dossiers.story()).isEmpty();
    }

    @Test
    void areNotIssuedWhereTheirTemplateIsMissingOrHasAWordTooMany() {
        at(DossierStatus.COMPLETE);

        assertThatThrownBy(() -> documents.issue(REFERENCE, "nothing", WORDS, Actor.system()))
                .isInstanceOf(TemplateException.class)
                .hasMessage("template.missing");
        assertThatThrownBy(() -> documents.issue(REFERENCE, "attestation", Map.of(), Actor.system()))
                .hasMessage("template.noValue");
        assertThat(dossiers.story()).isEmpty();
    }

    @Test
    void haveATitleThatAListCanHoldAndNoImage() throws IOException {
        at(DossierStatus.COMPLETE);
        write("long", "---\ntitle: ${authorityName}\n---\nTexte\n");
        write("picture", "---\ntitle: Titre\n---\nUn ![sceau](https://label.example/sceau.png)\n");

        assertThatThrownBy(() ->
                        documents.issue(REFERENCE, "long", Map.of("authorityName", "é".repeat(201)), Actor.system()))
                .hasMessage("issuance.title");
        assertThatThrownBy(() -> documents.issue(REFERENCE, "picture", WORDS, Actor.system()))
                .hasMessage("issuance.image");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private final class Rows implements IssuedDocuments.Rows {

        @Override
        public List<IssuedDocuments.Line> findLines(UUID dossier) {
            return findByDossierOrderByNumberAsc(dossier).stream()
                    .map(one -> new IssuedDocuments.Line(one.number(), one.title(), one.sha256(), one.issuedAt()))
                    .toList();
        }

        @Override
        public Optional<IssuedDocument> findByDossierAndNumber(UUID dossier, int number) {
            return findByDossierOrderByNumberAsc(dossier).stream()
                    .filter(one -> one.number() == number)
                    .findFirst();
        }

        @Override
        public List<IssuedDocument> findByDossierOrderByNumberAsc(UUID dossier) {
            return tables.all(IssuedDocument.class);
        }
    }
}
