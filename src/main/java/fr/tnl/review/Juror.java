package fr.tnl.review;

import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member of the jury.
 *
 * @param account the name that the juror logs in with
 * @param active whether new dossiers may be assigned
 * @param expertise ids of the axes that the juror knows best, separated by spaces
 * @param declarations editions for which the juror's ties were declared
 */
@Table(schema = "tnl", name = "juror")
public record Juror(
        @Id String account,
        String name,
        String email,
        boolean active,
        String expertise,
        @MappedCollection(idColumn = "juror") Set<Tie> ties,
        @MappedCollection(idColumn = "juror") Set<Declaration> declarations,
        @Version long version) {

    /**
     * That all ties are told, or that there are none.
     *
     * @param declaredBy account
     */
    @Table(schema = "tnl", name = "juror_declaration")
    public record Declaration(String edition, String declaredBy, Instant declaredAt) {}

    static Juror named(String account, String name, String email) {
        return new Juror(account, name, email, true, "", Set.of(), Set.of(), 0);
    }

    /** Ids of axes. */
    public Set<String> expertAxes() {
        return Arrays.stream(expertise.split(" "))
                .filter(axis -> !axis.isEmpty())
                .collect(Collectors.toSet());
    }

    public boolean hasDeclared(EditionCode edition) {
        return declarations.stream()
                .anyMatch(declaration -> declaration.edition().equals(edition.value()));
    }

    Juror withTie(Tie tie) {
        return with(ties(old -> !old.isFor(tie.authorityId(), tie.origin()), Set.of(tie)));
    }

    Juror withoutTie(String authorityId, Tie.Origin origin) {
        return with(ties(old -> !old.isFor(authorityId, origin), Set.of()));
    }

    /** What the juror says takes the place of what the juror said before; what others say stays. */
    Juror declaring(Declaration declaration, Set<Tie> own, Set<String> axes) {
        return declared(declaration)
                .with(ties(old -> !old.isSaidBy(Tie.Origin.JUROR), own))
                .expertIn(axes);
    }

    Juror declared(Declaration declaration) {
        Set<Declaration> all = declarations.stream()
                .filter(old -> !old.edition().equals(declaration.edition()))
                .collect(Collectors.toCollection(HashSet::new));
        all.add(declaration);
        return new Juror(account, name, email, active, expertise, ties, Set.copyOf(all), version);
    }

    Juror knownBy(Set<Tie> knownTies, Set<Declaration> knownDeclarations) {
        return new Juror(account, name, email, active, expertise, knownTies, knownDeclarations, version);
    }

    Juror expertIn(Set<String> axes) {
        String sorted = String.join(" ", new TreeSet<>(axes));
        return new Juror(account, name, email, active, sorted, ties, declarations, version);
    }

    Juror seated(boolean nowActive) {
        return new Juror(account, name, email, nowActive, expertise, ties, declarations, version);
    }

    private Set<Tie> ties(Predicate<Tie> kept, Set<Tie> added) {
        Set<Tie> all = ties.stream().filter(kept).collect(Collectors.toCollection(HashSet::new));
        all.addAll(added);
        return Set.copyOf(all);
    }

    private Juror with(Set<Tie> newTies) {
        return new Juror(account, name, email, active, expertise, newTies, declarations, version);
    }
}
