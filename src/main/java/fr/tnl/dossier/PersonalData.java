package fr.tnl.dossier;

import java.time.Instant;
import java.util.List;

/**
 * What a dossier holds on one person.
 *
 * @param email by which the person was let in
 * @param contacts in what quality the person carries the dossier; none once another has taken over
 * @param consentAt when consent was given, without which no dossier begins
 * @param events what the person did
 * @param answers which answers of the working copy the person gave last
 * @param accesses links and sessions that were given out
 */
public record PersonalData(
        String email,
        List<Contact> contacts,
        Instant consentAt,
        List<DossierEvent> events,
        List<GivenAnswer> answers,
        List<Access> accesses) {

    /** @param key of the question */
    public record GivenAnswer(String key, Instant at) {}

    /** @param link whether it is a mailed link, else the session of a browser */
    public record Access(boolean link, Instant createdAt, Instant expiresAt) {}
}
