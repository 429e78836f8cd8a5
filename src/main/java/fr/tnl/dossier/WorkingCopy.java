package fr.tnl.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The answers as they stand, right or wrong, and whose they are.
 *
 * @param id of its row
 * @param answers by question key
 * @param traces by question key; none of answers that came otherwise than by an applicant's edit
 */
record WorkingCopy(UUID id, Map<String, Object> answers, Map<String, Trace> traces) {

    /** @param by e-mail address of the contact */
    record Trace(String by, Instant at) {}

    WorkingCopy {
        answers = new LinkedHashMap<>(answers);
        traces = new LinkedHashMap<>(traces);
    }
}
