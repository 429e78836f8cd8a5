package fr.tnl.authority;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The names and codes of the referential in memory (some 6 MB), scanned from end to end at each search: scanning the
 * table instead takes ten times as long.
 */
@Component
class ReferentialIndex {

    private final AuthorityRepository repository;
    private volatile List<SearchEntry> entries = List.of();

    ReferentialIndex(AuthorityRepository repository) {
        this.repository = repository;
    }

    List<SearchEntry> entries() {
        return entries;
    }

    /** Reads the table again, after a load. */
    void refresh() {
        entries = List.copyOf(repository.referentialEntries());
    }
}
