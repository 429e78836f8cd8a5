package fr.tnl.authority;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Siren;
import fr.tnl.shared.TypedText;
import fr.tnl.shared.UnknownException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The local authorities that may apply: those of the referential, and the organisations that were declared. */
@Service
public class LocalAuthorities {

    private static final int MOST = 100;

    private final AuthorityRepository repository;
    private final ReferentialIndex referential;

    LocalAuthorities(AuthorityRepository repository, ReferentialIndex referential) {
        this.repository = repository;
        this.referential = referential;
    }

    /**
     * Finds by name (accents, case, hyphens and apostrophes aside; words or their beginnings, in any order; « St » for
     * « Saint »), postal code, INSEE code or SIREN. Where that finds little, a typing slip in a word of a name counts
     * too, and two in a long one.
     *
     * @param limit at most so many, 100 at the most
     * @return best first: the very name, then names that begin so, then others; among equals the most inhabitants; last those with the most slips
     */
    public List<LocalAuthority> search(String text, int limit) {
        SearchQuery query = SearchQuery.of(text);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        // Declared organisations are few and may come from another instance: they are read each time
        SearchEntries declared = SearchEntries.of(repository.declaredEntries());
        List<String> ids = query.best(List.of(referential.entries(), declared), Math.min(limit, MOST));
        return repository.findAll(ids);
    }

    /** Those that bear this very name (accents, case and hyphens aside), INSEE code or SIREN. */
    public List<LocalAuthority> named(String text) {
        String words = SearchText.saintInFull(SearchText.words(text));
        return search(text, MOST).stream()
                .filter(found -> SearchText.saintInFull(SearchText.words(found.name()))
                                .equals(words)
                        || text.equalsIgnoreCase(found.code())
                        || found.siren() != null && found.siren().value().equals(text))
                .toList();
    }

    /** @param id as an address may hold it: anything */
    public Optional<LocalAuthority> find(String id) {
        return referential.find(TypedText.line(id));
    }

    /** By id; one that is not known is left out. */
    @Transactional(readOnly = true)
    public Map<String, LocalAuthority> all(Collection<String> ids) {
        return repository.findAll(new LinkedHashSet<>(ids)).stream()
                .collect(Collectors.toMap(LocalAuthority::id, Function.identity()));
    }

    /**
     * Some of the referential, of every kind in turn as long as there are.
     *
     * @param count at most so many
     */
    @Transactional(readOnly = true)
    public List<LocalAuthority> sample(int count) {
        return repository.findAll(repository.sample(count));
    }

    /** Ids of the communes that belong to an intercommunalité; none for any other. */
    public List<String> membersOf(String id) {
        return referential.members(id);
    }

    /**
     * @throws DomainException {@code authority.unknown}
     */
    public LocalAuthority get(String id) {
        return find(id).orElseThrow(() -> new UnknownException("authority.unknown", id));
    }

    /**
     * Records an organisation that the referential does not hold. Declared again, it keeps its name and legal category,
     * which other dossiers may show, and takes the new reason.
     *
     * @throws DomainException naming the field at fault, or {@code authority.other.listed} where the SIREN is that of a
     *     local authority of the referential
     */
    @Transactional
    public LocalAuthority declare(OtherOrganisation organisation) {
        OtherOrganisation valid = organisation.validated();
        Siren siren = new Siren(valid.siren());
        repository.findListed(siren).ifPresent(known -> {
            throw new DomainException("authority.other.listed", "siren", siren, known.name());
        });
        repository.saveDeclared(siren, valid);
        return get(AuthorityRepository.declaredId(siren));
    }
}
