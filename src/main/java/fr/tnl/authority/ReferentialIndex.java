package fr.tnl.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The names and codes of the referential in memory, who belongs to which intercommunalité, and the local authorities that
 * were asked for: scanning the table each time takes more than ten times as long.
 */
@Component
class ReferentialIndex {

    private final AuthorityRepository repository;
    private volatile SearchEntries entries = SearchEntries.NONE;
    private volatile Map<String, List<String>> members = Map.of();
    private volatile Map<String, LocalAuthority> known = new ConcurrentHashMap<>();

    ReferentialIndex(AuthorityRepository repository) {
        this.repository = repository;
    }

    SearchEntries entries() {
        return entries;
    }

    /** Ids of the communes that belong to an intercommunalité; none for any other. */
    List<String> members(String id) {
        return members.getOrDefault(id, List.of());
    }

    /** One of the referential, or of those declared beside it, which other instances may change: those are read each time. */
    Optional<LocalAuthority> find(String id) {
        Map<String, LocalAuthority> memory = known;
        LocalAuthority remembered = memory.get(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<LocalAuthority> read = repository.find(id);
        read.filter(authority -> !authority.isDeclared()).ifPresent(authority -> memory.put(id, authority));
        return read;
    }

    /** Reads the table again, after a load. */
    void refresh() {
        entries = SearchEntries.of(repository.referentialEntries());
        members = repository.members();
        known = new ConcurrentHashMap<>();
    }
}
