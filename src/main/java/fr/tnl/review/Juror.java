package fr.tnl.review;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member of the jury.
 *
 * @param account the name that the juror logs in with
 * @param active whether new dossiers may be assigned
 */
@Table(schema = "tnl", name = "juror")
public record Juror(
        @Id String account,
        String name,
        String email,
        boolean active,
        @MappedCollection(idColumn = "juror") Set<Tie> ties,
        @Version long version) {

    /** A local authority that the juror is elected in, employed by or otherwise close to. */
    @Table(schema = "tnl", name = "juror_tie")
    public record Tie(@Column("authority") String authorityId) {}

    public boolean isTiedTo(String authorityId) {
        return ties.stream().anyMatch(tie -> tie.authorityId().equals(authorityId));
    }

    Juror withTies(Set<String> authorityIds) {
        return new Juror(
                account,
                name,
                email,
                active,
                authorityIds.stream().map(Tie::new).collect(Collectors.toSet()),
                version);
    }
}
