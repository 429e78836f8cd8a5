package fr.tnl.identity.bridge;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The engine's groups behind Spring's roles. */
final class Groups {

    /** Without a member of this group, the engine's web applications ask for a first account to be made. */
    static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private static final String ROLE = "ROLE_";

    private Groups() {}

    static List<String> of(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE) && !authority.equals("ROLE_ANONYMOUS"))
                .map(authority -> authority.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                .toList();
    }
}
