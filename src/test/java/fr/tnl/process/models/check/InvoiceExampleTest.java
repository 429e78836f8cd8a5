package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of others beside ours, Camunda's own example: told is what is really missing here, and what ours must say. */
class InvoiceExampleTest {

    private static final Path EXAMPLE = Path.of("src", "test", "resources", "invoice");

    @TempDir
    Path folder;

    private List<String> findings;

    @BeforeEach
    void besideTheRealModels() throws IOException {
        CopyOfProcesses processes = CopyOfProcesses.in(folder);
        copy("invoice.v2.bpmn", "invoice.v2.bpmn");
        copy("reviewInvoice.bpmn", "reviewInvoice.bpmn");
        copy("invoiceBusinessDecisions.dmn", "decisions/invoiceBusinessDecisions.dmn");
        findings = processes.findings().stream()
                .map(finding -> finding.severity() + " " + finding)
                .map(text -> text.replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void missesTheClassTheScriptsTheFormsAndTheGroupThatAreNotHere() {
        assertThat(findings)
                .filteredOn(finding -> !finding.contains("Binding") && !finding.startsWith("WARNING"))
                .satisfiesExactlyInAnyOrder(
                        finding -> assertThat(finding).contains("« ServiceTask_1 »", "service.ArchiveInvoiceService »"),
                        finding -> assertThat(finding).contains("« approveInvoice »", "contient un script"),
                        finding -> assertThat(finding).contains("« approveInvoice »", "a un « listener »"),
                        finding -> assertThat(finding).contains("« approveInvoice »", "approve-invoice.html »"),
                        finding ->
                                assertThat(finding).contains("« prepareBankTransfer »", "prepare-bank-transfer.html »"),
                        finding -> assertThat(finding)
                                .contains("« prepareBankTransfer »", "le groupe « accounting » n’existe pas"),
                        finding -> assertThat(finding).contains("« assignReviewer »", "assign-reviewer.html »"),
                        finding -> assertThat(finding).contains("« reviewInvoice »", "review-invoice.html »"));
    }

    @Test
    void isAskedToBindWhatItCallsAndToDateItsTaskAsOursDo() {
        assertThat(findings)
                .filteredOn(finding -> finding.contains("Binding") || finding.startsWith("WARNING"))
                .satisfiesExactlyInAnyOrder(
                        finding ->
                                assertThat(finding).startsWith("ERROR invoice").contains("« assignApprover »"),
                        finding ->
                                assertThat(finding).startsWith("ERROR invoice").contains("« reviewInvoice »"),
                        finding ->
                                assertThat(finding).startsWith("WARNING review").contains("pas d’échéance"));
    }

    private void copy(String file, String to) throws IOException {
        Files.copy(EXAMPLE.resolve(file), folder.resolve(to));
    }
}
