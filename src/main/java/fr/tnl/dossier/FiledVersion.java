package fr.tnl.dossier;

import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a dossier as it was filed.
 *
 * @param number from 1
 * @param form as it was then
 * @param documentIds filed with it
 * @param contentSha256 of reference, authority, answers and documents together
 */
public record FiledVersion(
        int number, Form form, Answers answers, List<UUID> documentIds, String contentSha256, Instant filedAt) {}
