package fr.tnl.dossier;

import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.questionnaire.FieldError;
import java.util.List;

/** What a dossier still lacks before it can be filed. */
public record Readiness(List<FieldError> answers, List<RequiredDocument> documents) {

    public boolean isReady() {
        return count() == 0;
    }

    public int count() {
        return answers.size() + documents.size();
    }
}
