package fr.tnl.dossier;

import fr.tnl.print.PdfRenderer;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The receipt of a filed dossier: all that was filed, and the hash that proves it. */
@Service
public class Receipts {

    private final FiledDossiers filedDossiers;
    private final PdfRenderer pdf;
    private final Messages messages;

    Receipts(FiledDossiers filedDossiers, PdfRenderer pdf, Messages messages) {
        this.filedDossiers = filedDossiers;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** @return a PDF of the version filed last */
    public byte[] pdf(Dossier dossier) {
        FiledDossier filed = filedDossiers.read(dossier);
        Map<String, Object> model = new HashMap<>();
        model.put("reference", dossier.requireReference().value());
        model.put("editionTitle", filed.edition().title());
        model.put("trackLabel", filed.edition().track(dossier.track()).title());
        model.put("authorityName", dossier.authorityName());
        model.put(
                "authorityKind",
                messages.get("authority.kind." + filed.authority().kind()));
        model.put(
                "siren",
                filed.authority().siren() == null
                        ? "–"
                        : String.valueOf(filed.authority().siren()));
        model.put("contacts", contacts(dossier));
        model.put("filedAt", ParisTime.moment(filed.version().filedAt()));
        model.put("version", filed.version().number());
        model.put("sections", sections(filed));
        model.put("documents", documents(filed));
        model.put("selfAssessment", selfAssessment(filed));
        model.put("contentHash", filed.version().contentSha256());
        return pdf.render("receipt", model);
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

    private static List<Map<String, Object>> sections(FiledDossier filed) {
        return filed.sections().entrySet().stream()
                .map(section -> Map.<String, Object>of(
                        "title", section.getKey(),
                        "rows",
                                section.getValue().stream()
                                        .map(row -> Map.of("question", row.question(), "answer", row.answer()))
                                        .toList()))
                .toList();
    }

    private static List<Map<String, Object>> documents(FiledDossier filed) {
        return filed.documents().stream()
                .map(line -> Map.<String, Object>of(
                        "title", line.title(),
                        "fileName", line.document().fileName(),
                        "size", line.document().size(),
                        "sha256", line.document().sha256()))
                .toList();
    }

    private static List<Map<String, Object>> selfAssessment(FiledDossier filed) {
        return filed.selfAssessment().stream()
                .map(line -> Map.<String, Object>of(
                        "axis", line.title(),
                        "points", line.score().points(),
                        "max", line.score().maximum(),
                        "percent", line.percent()))
                .toList();
    }
}
