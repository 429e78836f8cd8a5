package fr.tnl.review;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthority;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Jurors who have declared their ties for 2026, and local authorities as the referential has them. */
final class GivenJurors {

    static final String EDITION = "2026";

    private GivenJurors() {}

    static Juror juror(String account, String... ties) {
        return juror(account, true, Set.of(new Juror.Declaration(EDITION, account, Instant.EPOCH)), ties);
    }

    static Juror retired(String account, String... ties) {
        return juror(account, false, Set.of(new Juror.Declaration(EDITION, account, Instant.EPOCH)), ties);
    }

    static Juror silent(String account, String... ties) {
        return juror(account, true, Set.of(), ties);
    }

    private static Juror juror(String account, boolean active, Set<Juror.Declaration> declarations, String... ties) {
        return new Juror(
                account,
                "Nom de " + account,
                account + "@jury.example",
                active,
                "",
                Arrays.stream(ties).map(GivenJurors::tie).collect(Collectors.toSet()),
                declarations,
                1);
    }

    static Tie tie(String authorityId) {
        return new Tie(authorityId, Tie.Kind.ELECTED, Tie.Origin.JUROR, "", "", Instant.EPOCH);
    }

    /** A commune of Ille-et-Vilaine and Rennes Métropole, or one of the authorities around it. */
    static LocalAuthority authority(String id) {
        boolean commune = id.startsWith("COMMUNE-");
        boolean region = id.startsWith("REGION-");
        AuthorityKind kind = commune
                ? AuthorityKind.COMMUNE
                : region
                        ? AuthorityKind.REGION
                        : id.startsWith("DEPARTEMENT-") ? AuthorityKind.DEPARTEMENT : AuthorityKind.METROPOLE;
        return new LocalAuthority(
                id,
                kind,
                null,
                id.substring(id.indexOf('-') + 1),
                id,
                region ? null : "35",
                region ? null : "Ille-et-Vilaine",
                "53",
                "Bretagne",
                commune ? List.of("EPCI-243500139") : List.of(),
                10_000,
                List.of(),
                null,
                null,
                true);
    }
}
