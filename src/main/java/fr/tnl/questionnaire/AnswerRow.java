package fr.tnl.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * An answer for reading.
 *
 * @param section title of the group at the top, empty where there is none
 * @param axis id of the axis, null for a question without one
 * @param key of the question
 * @param answer in words; a dash where there is none
 * @param answered whether there is an answer
 */
public record AnswerRow(
        String section, @Nullable String axis, String key, String question, String answer, boolean answered) {}
