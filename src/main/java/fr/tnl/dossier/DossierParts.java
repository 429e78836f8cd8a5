package fr.tnl.dossier;

import fr.tnl.dossier.PartProgress.State;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.questionnaire.AnswerView;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Entered;
import fr.tnl.questionnaire.Field;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Group;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a filed dossier: which there are to ask for, and what became of those that were. */
@Service
@Transactional(readOnly = true)
public class DossierParts {

    /** A dossier at one moment. */
    private record Stand(Form form, Answers answers, List<Document> documents) {}

    private final Drafts drafts;
    private final Applications applications;
    private final AnswerBook answerBook;
    private final Messages messages;

    DossierParts(Drafts drafts, Applications applications, AnswerBook answerBook, Messages messages) {
        this.drafts = drafts;
        this.applications = applications;
        this.answerBook = answerBook;
        this.messages = messages;
    }

    /** The questions that the filed answers leave to be asked, section by section, and the documents. */
    public List<DossierPart> of(Dossier dossier) {
        Form form = drafts.form(dossier);
        Visibility asked = answerBook
                .check(
                        form,
                        drafts.facts(dossier),
                        applications.latest(dossier).answers().values(),
                        Stage.DRAFT)
                .visibility();
        List<DossierPart> parts = new ArrayList<>();
        for (Group section : form.sections()) {
            section.fields().stream()
                    .filter(field -> !field.readOnly() && !asked.isHidden(field))
                    .map(field ->
                            new DossierPart(DossierPart.Kind.QUESTION, field.key(), section.label(), field.label()))
                    .forEach(parts::add);
        }
        for (RequiredDocument required : drafts.required(dossier)) {
            parts.add(new DossierPart(DossierPart.Kind.DOCUMENT, required.id(), "", required.title()));
        }
        parts.add(
                new DossierPart(DossierPart.Kind.DOCUMENT, Document.OTHER, "", messages.get("dossier.document.other")));
        return List.copyOf(parts);
    }

    /** What became of parts since a version was filed, by the working copy. */
    public List<PartProgress> progress(Dossier dossier, List<DossierPart> parts, int version) {
        return progress(
                parts,
                stand(dossier, version),
                new Stand(drafts.form(dossier), drafts.answers(dossier), drafts.documents(dossier)));
    }

    /** What became of parts from one filed version to a later one. */
    public List<PartProgress> progress(Dossier dossier, List<DossierPart> parts, int version, int later) {
        return progress(parts, stand(dossier, version), stand(dossier, later));
    }

    private Stand stand(Dossier dossier, int version) {
        FiledVersion filed = applications.version(dossier, version);
        return new Stand(filed.form(), filed.answers(), applications.documentsOf(dossier, filed));
    }

    private List<PartProgress> progress(List<DossierPart> parts, Stand before, Stand now) {
        return parts.stream()
                .map(part -> part.isQuestion() ? question(part, before, now) : document(part, before, now))
                .toList();
    }

    private PartProgress question(DossierPart part, Stand before, Stand now) {
        Field field = now.form().field(part.id()).orElse(null);
        if (field == null || now.answers().visibility().isHidden(field)) {
            return new PartProgress(part, State.NOT_ASKED, "");
        }
        @Nullable Object answer = now.answers().values().get(part.id());
        boolean same =
                Entered.of(answer).equals(Entered.of(before.answers().values().get(part.id())));
        return new PartProgress(
                part,
                answer == null || same ? State.TO_DO : State.DONE,
                answer == null ? "" : AnswerView.words(field, answer, messages::get));
    }

    private static PartProgress document(DossierPart part, Stand before, Stand now) {
        List<UUID> known = before.documents().stream().map(Document::id).toList();
        List<Document> added = now.documents().stream()
                .filter(document -> document.place().equals(part.id()))
                .filter(document -> !document.isSetAside() && !known.contains(document.id()))
                .toList();
        return new PartProgress(
                part,
                added.isEmpty() ? State.TO_DO : State.DONE,
                added.stream().map(Document::fileName).collect(Collectors.joining(", ")));
    }
}
