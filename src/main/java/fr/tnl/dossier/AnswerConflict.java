package fr.tnl.dossier;

import fr.tnl.questionnaire.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was changed by somebody else, or in another tab, since it was shown: both stand, and a person chooses.
 *
 * @param saved the answer that stands, as inputs hold it
 * @param value the same, typed; null where the other took the answer back
 * @param by whose it is: the name of a contact, or an address
 */
public record AnswerConflict(Field field, List<String> saved, @Nullable Object value, String by, Instant at) {}
