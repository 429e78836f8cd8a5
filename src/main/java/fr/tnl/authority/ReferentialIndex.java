package fr.tnl.authority;

import org.springframework.stereotype.Component;

/**
 * The names and codes of the referential in memory: scanning the table at each search takes more than ten times as
 * long.
 */
@Component
class ReferentialIndex {

    private final AuthorityRepository repository;
    private volatile SearchEntries entries = SearchEntries.NONE;

    ReferentialIndex(AuthorityRepository repository) {
        this.repository = repository;
    }

    SearchEntries entries() {
        return entries;
    }

    /** Reads the table again, after a load. */
    void refresh() {
        entries = SearchEntries.of(repository.referentialEntries());
    }
}
