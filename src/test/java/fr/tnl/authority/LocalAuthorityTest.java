package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalAuthorityTest {

    @Test
    void saysWhereItIs() {
        assertThat(at(AuthorityKind.COMMUNE, "35", "Ille-et-Vilaine", "Bretagne")
                        .place())
                .isEqualTo("Ille-et-Vilaine (35), Bretagne");
        assertThat(at(AuthorityKind.DEPARTEMENT, "35", "Ille-et-Vilaine", "Bretagne")
                        .place())
                .isEqualTo("Bretagne");
        assertThat(at(AuthorityKind.REGION, null, null, "Bretagne").place()).isEmpty();
        assertThat(at(AuthorityKind.OTHER, null, null, null).place()).isEmpty();
    }

    @Test
    void saysOnceWhatIsBothDepartementAndRegion() {
        assertThat(at(AuthorityKind.COMMUNE, "974", "La Réunion", "La Réunion").place())
                .isEqualTo("La Réunion");
    }

    @Test
    void namesTheDepartementAndRegionAroundIt() {
        LocalAuthority commune = at(AuthorityKind.COMMUNE, "35", "Ille-et-Vilaine", "Bretagne");
        LocalAuthority department = at(AuthorityKind.DEPARTEMENT, "35", "Ille-et-Vilaine", "Bretagne");
        LocalAuthority region = at(AuthorityKind.REGION, null, null, "Bretagne");

        assertThat(commune.departmentId()).contains("DEPARTEMENT-35");
        assertThat(commune.regionId()).contains("REGION-53");
        assertThat(department.departmentId()).isEmpty();
        assertThat(department.regionId()).contains("REGION-53");
        assertThat(region.departmentId()).isEmpty();
        assertThat(region.regionId()).isEmpty();
        assertThat(at(AuthorityKind.OTHER, null, null, null).regionId()).isEmpty();
    }

    private static LocalAuthority at(
            AuthorityKind kind, @Nullable String department, @Nullable String name, @Nullable String region) {
        return new LocalAuthority(
                "X-1",
                kind,
                null,
                null,
                "X",
                department,
                name,
                region == null ? null : "53",
                region,
                List.of(),
                null,
                List.of(),
                null,
                null,
                true);
    }
}
