package fr.tnl.dossier;

import static fr.tnl.testing.SampleFiles.PDF;
import static fr.tnl.testing.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.dossier.antivirus.AntivirusProperties;
import fr.tnl.dossier.antivirus.Clamd;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.testing.FakeClamd;
import fr.tnl.testing.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AntivirusJobTest {

    private static final byte[] INFECTED =
            text("%PDF-1.7\n" + new String(SampleFiles.EICAR, StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    private final FakeClamd clamd = new FakeClamd();
    private Bench bench;
    private AntivirusJob job;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        job = job(clamd.port());
    }

    @AfterEach
    void stop() {
        clamd.close();
    }

    @Test
    void eachDocumentIsScannedOnce() {
        Document document = add(bench.ready(), "a.pdf", PDF);

        job.scanWaiting();
        job.scanWaiting();

        assertThat(clamd.scanned()).isEqualTo(1);
        assertThat(now(document).scannedAt()).isEqualTo(bench.clock.instant());
        assertThat(now(document).isSetAside()).isFalse();
        assertThat(bench.told).isEmpty();
    }

    @Test
    void aHarmfulDocumentIsSetAsideAndTold() {
        Dossier dossier = bench.ready();
        Document document = add(dossier, "piège.pdf", INFECTED);

        job.scanWaiting();

        assertThat(now(document).threat()).isEqualTo("Win.Test.EICAR_HDB-1");
        assertThat(bench.timeline.of(dossier.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.DOCUMENT_SET_ASIDE);
            assertThat(event.detail()).isEqualTo("piège.pdf");
        });
        assertThat(bench.told).containsExactly("set aside piège.pdf");
        assertThatThrownBy(() -> bench.documents.open(now(document))).hasMessage("dossier.document.withheld");
        assertThatThrownBy(() -> add(dossier, "piège.pdf", INFECTED)).hasMessage("dossier.document.infected");
    }

    @Test
    void aHarmfulDocumentFillsNoPlace() {
        bench.required.add(new RequiredDocument("commitment", "Engagement", ""));
        Dossier dossier = bench.ready();
        Document document = bench.drafts.addDocument(dossier.id(), "commitment", "a.pdf", INFECTED, Bench.APPLICANT);
        assertThat(bench.drafts.readiness(dossier).isReady()).isTrue();

        job.scanWaiting();

        assertThat(bench.drafts.readiness(dossier).documents()).hasSize(1);
        bench.drafts.removeDocument(dossier.id(), document.id(), Bench.APPLICANT);
        bench.drafts.addDocument(dossier.id(), "commitment", "a.pdf", PDF, Bench.APPLICANT);
        assertThat(bench.drafts.readiness(dossier).isReady()).isTrue();
    }

    @Test
    void aDossierIsFiledBeforeItsDocumentsAreScanned() {
        Dossier dossier = bench.ready();
        Document document = add(dossier, "a.pdf", INFECTED);
        Dossier filed = bench.applications.file(dossier.id(), bench.clock.instant(), Bench.APPLICANT);

        job.scanWaiting();

        FiledVersion version = bench.applications.latest(filed);
        assertThat(bench.applications.documentsOf(filed, version)).containsExactly(now(document));
        assertThat(now(document).isSetAside()).isTrue();
        assertThat(bench.applications.hasUnfiledChanges(filed)).isFalse();
        assertThat(bench.now(filed).status()).isEqualTo(DossierStatus.FILED);
    }

    @Test
    void aDocumentThatWasTakenOutMeanwhileStaysOut() {
        Dossier dossier = bench.ready();
        Document document = add(dossier, "a.pdf", PDF);
        bench.drafts.removeDocument(dossier.id(), document.id(), Bench.APPLICANT);

        job.scanWaiting();

        assertThat(now(document).removedAt()).isNotNull();
        assertThat(now(document).scannedAt()).isNotNull();
    }

    @Test
    void anAntivirusThatIsAwayIsAskedAgainEverMoreRarely() {
        Document document = add(bench.ready(), "a.pdf", PDF);
        clamd.is(FakeClamd.Mood.BROKEN_OFF);
        job.scanWaiting();
        clamd.is(FakeClamd.Mood.WELL);

        job.scanWaiting();
        assertThat(clamd.scanned()).isZero();
        assertThat(now(document).scannedAt()).isNull();

        bench.clock.advance(Duration.ofSeconds(15));
        job.scanWaiting();
        assertThat(now(document).scannedAt()).isNotNull();
    }

    @Test
    void anAntivirusThatIsSlowHoldsUpNothing() {
        Dossier dossier = bench.ready();
        Document document = add(dossier, "a.pdf", PDF);
        clamd.is(FakeClamd.Mood.SILENT);

        job.scanWaiting();

        assertThat(now(document).scannedAt()).isNull();
        bench.applications.file(dossier.id(), bench.clock.instant(), Bench.APPLICANT);
        clamd.is(FakeClamd.Mood.WELL);
        bench.clock.advance(Duration.ofMinutes(1));
        job.scanWaiting();
        assertThat(now(document).scannedAt()).isNotNull();
    }

    @Test
    void aDocumentThatCannotBeScannedHoldsUpNoOther() {
        Dossier dossier = bench.ready();
        Document poison = add(dossier, "a.pdf", text("%PDF-1.7 poison"));
        Document other = add(dossier, "b.pdf", PDF);
        clamd.cannotRead("poison");

        job.scanWaiting();
        assertThat(now(other).scannedAt()).isNull();
        bench.clock.advance(Duration.ofMinutes(1));
        job.scanWaiting();

        assertThat(now(other).scannedAt()).isNotNull();
        assertThat(now(poison).scannedAt()).isNull();
    }

    private AntivirusJob job(int port) {
        Clamd client = new Clamd(new AntivirusProperties("localhost", port, Duration.ofMillis(1000)));
        return new AntivirusJob(bench.scans, bench.store, client, bench.clock);
    }

    private Document add(Dossier dossier, String name, byte[] content) {
        return bench.drafts.addDocument(dossier.id(), Document.OTHER, name, content, Bench.APPLICANT);
    }

    private Document now(Document document) {
        return bench.documents.get(document.dossier(), document.id());
    }
}
