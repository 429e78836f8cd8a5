package fr.tnl.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> wants it, version 1: HMAC-SHA256. */
record Signature(SecretKeySpec key) {

    static final int SHORTEST_KEY = 24;
    static final int LONGEST_KEY = 64;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";

    /**
     * @param secret key of 24 to 64 bytes in Base64, behind {@code whsec_}
     * @throws IllegalArgumentException where it is something else
     */
    static Signature of(String secret) {
        if (!secret.startsWith(SECRET)) {
            throw new IllegalArgumentException("no secret");
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
            throw new IllegalArgumentException(key.length + " bytes");
        }
        return new Signature(new SecretKeySpec(key, ALGORITHM));
    }

    /** @param timestamp seconds since 1970 */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
