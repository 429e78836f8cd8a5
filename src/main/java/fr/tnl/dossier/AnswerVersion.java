package fr.tnl.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Answers of a dossier: the working copy (number 0) or what was filed (from 1).
 *
 * @param answers JSON object of the answers by question key
 * @param documents JSON array of the ids of the documents that were filed with it, empty for the working copy
 * @param traces JSON object of who changed which answer of the working copy last, null for what was filed
 * @param facts JSON object of what the form was told of the authority when it was filed, empty for the working copy
 * @param formSha256 which text of the form was answered, see {@link FormSnapshots}
 * @param contentSha256 hash of all that was filed, null for the working copy
 */
@Table(schema = "tnl", name = "dossier_answers")
record AnswerVersion(
        @Id UUID id,
        UUID dossier,
        int number,
        String answers,
        String documents,
        @Nullable String traces,
        String facts,
        String formName,
        String formSha256,
        @Nullable String contentSha256,
        Instant savedAt) {

    static final int WORKING_COPY = 0;
    static final String NO_DOCUMENTS = "[]";
    static final String NO_FACTS = "{}";
}
