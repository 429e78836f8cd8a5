package fr.tnl.review;

import static fr.tnl.review.GivenJurors.authority;
import static fr.tnl.review.GivenJurors.juror;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.TieReach;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

    private static final String RENNES = "COMMUNE-35238";
    private static final String CESSON = "COMMUNE-35051";
    private static final String METROPOLE = "EPCI-243500139";
    private static final String DEPARTMENT = "DEPARTEMENT-35";
    private static final String REGION = "REGION-53";

    @Test
    void keepsAJurorFromTheLocalAuthorityThatATieNames() {
        Conflicts conflicts = conflicts(Set.of(), juror("alice", RENNES), juror("bruno"));

        assertThat(conflicts.at(authority(RENNES))).containsOnlyKeys("alice");
        assertThat(conflicts.of("alice", authority(RENNES)).orElseThrow().reasonKey())
                .isEqualTo("review.obstacle.TIED");
        assertThat(conflicts.at(authority(CESSON))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE-35238, EPCI-243500139, INTERCOMMUNALITY",
        "COMMUNE-35238, DEPARTEMENT-35, DEPARTMENT",
        "COMMUNE-35238, REGION-53, REGION",
        "EPCI-243500139, DEPARTEMENT-35, DEPARTMENT",
        "EPCI-243500139, COMMUNE-35238, MEMBERS",
        "DEPARTEMENT-35, REGION-53, REGION"
    })
    void reachesThroughTheTerritoryAsFarAsTheEditionSays(String tied, String applicant, TieReach reach) {
        Juror alice = juror("alice", tied);

        Conflicts said = conflicts(Set.of(reach), alice);
        Conflicts allOthers = conflicts(EnumSet.complementOf(EnumSet.of(reach)), alice);

        assertThat(said.of("alice", authority(applicant)).orElseThrow().through())
                .isEqualTo(reach);
        assertThat(allOthers.of("alice", authority(applicant))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // A region's councillor may review a commune, and neighbours may review each other
        "REGION-53, COMMUNE-35238",
        "DEPARTEMENT-35, COMMUNE-35238",
        "DEPARTEMENT-35, EPCI-243500139",
        "COMMUNE-35051, COMMUNE-35238"
    })
    void reachesNoFurther(String tied, String applicant) {
        assertThat(conflicts(EnumSet.allOf(TieReach.class), juror("alice", tied))
                        .of("alice", authority(applicant)))
                .isEmpty();
    }

    @Test
    void tellsTheTieThatNamesTheApplicantBeforeOneAroundIt() {
        Conflicts conflicts =
                conflicts(EnumSet.allOf(TieReach.class), juror("alice", RENNES, METROPOLE, DEPARTMENT, REGION));

        for (String named : List.of(RENNES, METROPOLE, DEPARTMENT, REGION)) {
            Conflict conflict = conflicts.of("alice", authority(named)).orElseThrow();
            assertThat(conflict.through()).as(named).isNull();
            assertThat(conflict.tie().authorityId()).isEqualTo(named);
        }
    }

    @Test
    void listsTheSameAuthoritiesThatItFindsOneByOne() {
        List<String> all = List.of(RENNES, CESSON, METROPOLE, DEPARTMENT, REGION, "COMMUNE-29019", "SIREN-123456782");
        for (String tied : all) {
            for (TieReach reach : TieReach.values()) {
                Conflicts conflicts = conflicts(Set.of(reach), juror("alice", tied), juror("bruno", REGION));

                assertThat(conflicts.closedTo("alice", ConflictsTest::members))
                        .as("%s %s", tied, reach)
                        .containsAll(all.stream()
                                .filter(id ->
                                        conflicts.of("alice", authority(id)).isPresent())
                                .toList())
                        .allSatisfy(id ->
                                assertThat(conflicts.of("alice", authority(id))).isPresent());
            }
        }
    }

    private static List<String> members(String id) {
        return id.equals(METROPOLE) ? List.of(RENNES, CESSON, "COMMUNE-29019") : List.of();
    }

    @Test
    void keepsAJurorFromAnOrganisationThatNobodyDeclaredSoFar() {
        Conflicts conflicts = conflicts(EnumSet.allOf(TieReach.class), juror("alice", "SIREN-123456782"));

        assertThat(conflicts.at(authority("SIREN-123456782"))).containsOnlyKeys("alice");
    }

    /** The referential knows all but organisations. */
    private static Conflicts conflicts(Set<TieReach> reach, Juror... jurors) {
        Map<String, LocalAuthority> known = Stream.of(jurors)
                .flatMap(juror -> juror.ties().stream())
                .map(Tie::authorityId)
                .filter(id -> !id.startsWith("SIREN-"))
                .distinct()
                .map(GivenJurors::authority)
                .collect(Collectors.toMap(LocalAuthority::id, Function.identity()));
        return new Conflicts(List.of(jurors), known, reach);
    }
}
