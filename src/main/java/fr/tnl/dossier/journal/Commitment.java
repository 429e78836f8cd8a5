package fr.tnl.dossier.journal;

import fr.tnl.shared.Hashes;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Binds a line to a text that may be erased later: its hash stays, and tells nothing once the salt is gone. */
public final class Commitment {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private Commitment() {}

    /** 128 random bits, in hexadecimal. */
    public static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** What is hashed: whoever knows salt and text can do it again. */
    public static String opening(String salt, String text) {
        return salt + ":" + text;
    }

    public static String hash(String salt, String text) {
        return Hashes.sha256(opening(salt, text));
    }
}
