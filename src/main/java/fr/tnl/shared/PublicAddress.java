package fr.tnl.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the portal is reached from outside: what links in mails and documents begin with. */
@Component
public class PublicAddress {

    private final String base;

    /** @param base such as {@code https://label.example.org}, without a path */
    public PublicAddress(@Value("${tnl.public-address:http://localhost:8080}") String base) {
        this.base = base.replaceFirst("/+$", "");
    }

    /** @param path with a leading slash */
    public String of(String path) {
        return base + path;
    }
}
