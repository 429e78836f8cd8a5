package fr.tnl.authority;

import fr.tnl.shared.Messages;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names behind ids of local authorities, and of organisations that have not applied so far. */
@Component
public class AuthorityNames {

    private static final String ORGANISATION = "SIREN-";

    private final LocalAuthorities authorities;
    private final Messages messages;

    public AuthorityNames(LocalAuthorities authorities, Messages messages) {
        this.authorities = authorities;
        this.messages = messages;
    }

    /** Looked up at once, for one page. */
    public Known of(Collection<String> ids) {
        return new Known(authorities.all(ids));
    }

    /** Names that were looked up. */
    public final class Known {

        private final Map<String, LocalAuthority> found;

        private Known(Map<String, LocalAuthority> found) {
            this.found = found;
        }

        public String name(String id) {
            LocalAuthority authority = found.get(id);
            if (authority != null) {
                return authority.name();
            }
            return id.startsWith(ORGANISATION)
                    ? messages.get("authority.siren", id.substring(ORGANISATION.length()))
                    : id;
        }

        /** Where it is; empty where that is not known. */
        public String place(String id) {
            LocalAuthority authority = found.get(id);
            return authority == null ? "" : authority.place();
        }
    }
}
