package fr.tnl.authority;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The names and codes of the referential in memory, and who belongs to which intercommunalité: scanning the table each
 * time takes more than ten times as long.
 */
@Component
class ReferentialIndex {

    private final AuthorityRepository repository;
    private volatile SearchEntries entries = SearchEntries.NONE;
    private volatile Map<String, List<String>> members = Map.of();

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

    /** Reads the table again, after a load. */
    void refresh() {
        entries = SearchEntries.of(repository.referentialEntries());
        members = repository.members();
    }
}
