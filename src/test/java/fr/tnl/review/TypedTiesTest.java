package fr.tnl.review;

import static fr.tnl.review.ReviewBench.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Siren;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTiesTest {

    private static final String FIELD = "electedIn";

    private final List<LocalAuthority> referential = List.of(
            authority("COMMUNE-35238", AuthorityKind.COMMUNE, "213502388", "35238", "Rennes", "35"),
            authority("EPCI-243500139", AuthorityKind.METROPOLE, "243500139", null, "Rennes Métropole", "35"),
            authority("COMMUNE-93066", AuthorityKind.COMMUNE, null, "93066", "Saint-Denis", "93"),
            authority("COMMUNE-97411", AuthorityKind.COMMUNE, null, "97411", "Saint-Denis", "974"),
            authority("DEPARTEMENT-972", AuthorityKind.DEPARTEMENT, null, "972", "Martinique", "972"),
            authority("REGION-02", AuthorityKind.REGION, null, "02", "Martinique", null));

    private final TypedTies ties = new TypedTies(authorities(), Texts.messages());

    @ParameterizedTest
    @CsvSource({
        "Rennes, COMMUNE-35238",
        "35238, COMMUNE-35238",
        "Rennes (35), COMMUNE-35238",
        "Rennes (35238), COMMUNE-35238",
        "243 500 139, EPCI-243500139",
        "Rennes Métropole (243500139), EPCI-243500139",
        "Saint-Denis (93), COMMUNE-93066",
        "Saint-Denis (97411), COMMUNE-97411",
        "Martinique (région), REGION-02",
        "Martinique (Département), DEPARTEMENT-972",
        // Not in the referential: it may apply one day
        "123456782, SIREN-123456782"
    })
    void understandsNameCodeOrSiren(String typed, String id) {
        assertThat(ties.read(typed, Tie.Kind.ELECTED, FIELD)).containsExactly(new ToldTie(id, Tie.Kind.ELECTED, ""));
    }

    @Test
    void takesALineForEachAndWhatComesAfterTheSemicolonAsItsReason() {
        assertThat(ties.read("  Rennes ; conseillère ; depuis 2020\r\n\n35238;x\n", Tie.Kind.EMPLOYED, FIELD))
                .containsExactly(
                        new ToldTie("COMMUNE-35238", Tie.Kind.EMPLOYED, "conseillère ; depuis 2020"),
                        new ToldTie("COMMUNE-35238", Tie.Kind.EMPLOYED, "x"));
        assertThat(ties.read(" \n ", Tie.Kind.OTHER, FIELD)).isEmpty();
    }

    @Test
    void namesAllThatALineMayMean() {
        DomainException refused = refused(() -> ties.read("Rennes\nSaint-Denis", Tie.Kind.ELECTED, FIELD));

        assertThat(refused.key()).isEqualTo("review.tie.ambiguous");
        assertThat(refused.field()).isEqualTo(FIELD);
        assertThat(refused.args()).containsExactly("Saint-Denis", "Saint-Denis (93066), Saint-Denis (97411)");
        assertThat(refused(() -> ties.read("Martinique", Tie.Kind.ELECTED, FIELD))
                        .args())
                .containsExactly("Martinique", "Martinique (département), Martinique (région)");
    }

    @Test
    void suggestsWhatAMisspeltLineComesNearAndTakesNothingForGranted() {
        DomainException refused = refused(() -> ties.read("Renne", Tie.Kind.ELECTED, FIELD));

        assertThat(refused.key()).isEqualTo("review.tie.misspelt");
        assertThat(refused.args()).containsExactly("Renne", "Rennes (35238), Rennes Métropole (243500139)");
    }

    @Test
    void saysWhereNothingComesNear() {
        assertThat(refused(() -> ties.read("Atlantide", Tie.Kind.ELECTED, FIELD))
                        .key())
                .isEqualTo("review.tie.notFound");
        // Not a SIREN: its last digit is wrong
        assertThat(refused(() -> ties.read("123456789", Tie.Kind.ELECTED, FIELD))
                        .key())
                .isEqualTo("review.tie.notFound");
    }

    @Test
    void readsWhatItWroteAsTheSame() {
        Set<Tie> told = Stream.of(
                        tie("COMMUNE-35238", "conseillère"),
                        tie("COMMUNE-97411", ""),
                        tie("REGION-02", ""),
                        tie("SIREN-123456782", ""))
                .collect(Collectors.toSet());
        Juror juror = new Juror("alice", "Alice", "", true, "", told, Set.of(), 1);

        String text = ties.write(juror, Tie.Kind.ELECTED);

        assertThat(text.lines())
                .containsExactly(
                        "123456782", "Martinique (région)", "Rennes (35238) ; conseillère", "Saint-Denis (97411)");
        assertThat(ties.read(text, Tie.Kind.ELECTED, FIELD))
                .extracting(ToldTie::authorityId)
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(Tie::authorityId).toList());
        assertThat(ties.write(juror, Tie.Kind.EMPLOYED)).isEmpty();
    }

    private static Tie tie(String authorityId, String reason) {
        return new Tie(authorityId, Tie.Kind.ELECTED, Tie.Origin.JUROR, reason, "alice", Instant.EPOCH);
    }

    /** As the real one searches, on a handful of names. */
    private LocalAuthorities authorities() {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.named(anyString())).then(call -> referential.stream()
                .filter(one -> one.name().equalsIgnoreCase(call.getArgument(0))
                        || call.getArgument(0).equals(one.code())
                        || one.siren() != null && one.siren().value().equals(call.getArgument(0)))
                .toList());
        when(authorities.search(anyString(), anyInt())).then(call -> referential.stream()
                .filter(one -> one.name().startsWith(call.getArgument(0)))
                .toList());
        when(authorities.all(any())).then(call -> referential.stream()
                .filter(one -> call.<Collection<String>>getArgument(0).contains(one.id()))
                .collect(Collectors.toMap(LocalAuthority::id, Function.identity())));
        return authorities;
    }

    private static LocalAuthority authority(
            String id,
            AuthorityKind kind,
            @Nullable String siren,
            @Nullable String code,
            String name,
            @Nullable String department) {
        return new LocalAuthority(
                id,
                kind,
                siren == null ? null : new Siren(siren),
                code,
                name,
                department,
                department,
                "53",
                "Région",
                List.of(),
                1,
                List.of(),
                null,
                null,
                true);
    }
}
