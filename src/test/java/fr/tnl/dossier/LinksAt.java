package fr.tnl.dossier;

import java.util.List;
import java.util.Map;

/** Links that a test knows beforehand, and that nobody needs to write. */
public final class LinksAt {

    private LinksAt() {}

    /** @param secrets by address */
    public static NewLinks of(Map<String, String> secrets) {
        return new NewLinks(secrets, List.of());
    }
}
