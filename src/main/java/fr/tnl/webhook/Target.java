package fr.tnl.webhook;

import fr.tnl.shared.DomainException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/** Where one application listens, as the configuration has it. */
record Target(String name, URI address, Signature signature) {

    /** A name that an environment variable can hold. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws DomainException {@code webhook.wrong*}, which names the setting */
    static Target of(String name, WebhookProperties.Target setting) {
        if (!NAME.matcher(name).matches()) {
            throw DomainException.of("webhook.wrongName", name);
        }
        return new Target(
                name,
                address(name, setting.url().strip()),
                signature(name, setting.secret().strip()));
    }

    private static URI address(String name, String url) {
        try {
            URI address = URI.create(url);
            if (isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told as any other that will not do
        }
        throw DomainException.of("webhook.wrongAddress", name, url);
    }

    private static boolean isSafe(URI address) {
        boolean here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme()) || here);
    }

    private static Signature signature(String name, String secret) {
        try {
            return Signature.of(secret);
        } catch (IllegalArgumentException notASecret) {
            // The secret itself is told nowhere
            throw DomainException.of("webhook.wrongSecret", name, Signature.SHORTEST_KEY, Signature.LONGEST_KEY);
        }
    }
}
