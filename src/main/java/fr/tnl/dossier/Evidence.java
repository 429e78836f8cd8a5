package fr.tnl.dossier;

import fr.tnl.dossier.journal.Commitment;

/**
 * What a line of a dossier's story vouches for: were it changed afterwards, it would not match the line any more.
 *
 * @param text a SHA-256, or a text that is hashed
 * @param secret whether the hash is salted, so that nobody finds the text by trying
 */
public record Evidence(String text, boolean secret) {

    /** The line says all itself. */
    public static final Evidence NONE = new Evidence("", false);

    /** Something whose hash may be known, such as a file. */
    public static Evidence of(String sha256) {
        return new Evidence(sha256, false);
    }

    /** Something that could be guessed, such as the scores of a review. */
    public static Evidence secret(String content) {
        return new Evidence(content, true);
    }

    String sha256(String salt) {
        return secret ? Commitment.hash(salt, text) : text;
    }
}
