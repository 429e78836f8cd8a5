package fr.tnl.process.forms;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.FiledDossier;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.questionnaire.AnswerRow;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What everybody who works on a dossier needs at hand: who applies, what was answered, what was added. */
@Component
class DossierFacts implements FormFacts {

    private static final int KIBI = 1024;

    private final Dossiers dossiers;
    private final FiledDossiers filedDossiers;
    private final Editions editions;
    private final Messages messages;

    DossierFacts(Dossiers dossiers, FiledDossiers filedDossiers, Editions editions, Messages messages) {
        this.dossiers = dossiers;
        this.filedDossiers = filedDossiers;
        this.editions = editions;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        // Those of an administrator too; what a task is about shows when it is opened
        return true;
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        if (task == null || DossierVariables.REFERENCE.find(task).isEmpty()) {
            return;
        }
        Edition edition = editions.get(new DossierReference(DossierVariables.REFERENCE.get(task)).edition());
        Supplier<FiledDossier> filed = SingletonSupplier.of(() -> filedDossiers.read(of(task)));
        Supplier<Dossier> dossier = () -> filed.get().dossier();
        Supplier<LocalAuthority> authority = () -> filed.get().authority();
        sheet.text("reference", () -> dossier.get().reference())
                .text("authorityName", () -> dossier.get().authorityName())
                .text(
                        "authorityKindLabel",
                        () -> messages.get("authority.kind." + authority.get().kind()))
                .text("authorityPopulation", () -> population(authority.get()))
                .text("authorityPlace", () -> authority.get().place())
                .text("trackLabel", () -> edition.track(dossier.get().track()).title())
                .text("editionTitle", edition.title())
                .text("filedAt", () -> ParisTime.moment(filed.get().version().filedAt()))
                .text("dossierLink", () -> link(dossier.get()))
                .number("selfAssessmentPercent", () -> filed.get().percent())
                .table("contacts", () -> contacts(dossier.get()))
                .table("selfAssessment", () -> selfAssessment(filed.get()))
                .table("answers", () -> answers(filed.get()))
                .table("documents", () -> documents(filed.get()));
        // The self-assessment once more, for use beside a field
        edition.axes().forEach(axis -> sheet.text("selfAssessment_" + axis.id(), () -> percent(filed.get(), axis)));
    }

    private String percent(FiledDossier filed, Axis axis) {
        return filed.selfAssessment().stream()
                .filter(line -> line.score().axis().equals(axis.id()))
                .map(DossierFacts::percent)
                .findFirst()
                .orElseGet(() -> messages.get("process.facts.notApplicable"));
    }

    Dossier of(VariableScope task) {
        return dossiers.get(new DossierReference(DossierVariables.REFERENCE.get(task)));
    }

    private static String link(Dossier dossier) {
        return "/backoffice/dossiers/" + dossier.reference();
    }

    private String population(LocalAuthority authority) {
        Integer inhabitants = authority.population();
        return inhabitants == null
                ? messages.get("process.facts.populationUnknown")
                : messages.get("process.facts.population", inhabitants);
    }

    private List<Map<String, String>> contacts(Dossier dossier) {
        return dossier.contacts().stream()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .map(contact -> Map.of(
                        "role", messages.get("dossier.role." + contact.role()),
                        "name", contact.name(),
                        "email", contact.email(),
                        "phone", contact.phone()))
                .toList();
    }

    private static List<Map<String, String>> selfAssessment(FiledDossier filed) {
        return filed.selfAssessment().stream()
                .map(line -> Map.of(
                        "axis", line.title(),
                        "points", line.score().points().stripTrailingZeros().toPlainString(),
                        "max", line.score().maximum().stripTrailingZeros().toPlainString(),
                        "percent", percent(line)))
                .toList();
    }

    private static String percent(FiledDossier.AxisLine line) {
        return line.percent() + "\u00A0%";
    }

    private static List<Map<String, String>> answers(FiledDossier filed) {
        return filed.answers().stream()
                .filter(AnswerRow::answered)
                .map(row -> Map.of("axis", row.section(), "question", row.question(), "answer", row.answer()))
                .toList();
    }

    private List<Map<String, String>> documents(FiledDossier filed) {
        return filed.documents().stream()
                .map(line -> Map.of(
                        "title", line.title(),
                        "link",
                                link(filed.dossier()) + "/documents/"
                                        + line.document().id(),
                        "fileName", line.document().fileName(),
                        "size",
                                messages.get(
                                        "process.facts.size",
                                        Math.max(1, line.document().size() / KIBI))))
                .toList();
    }
}
