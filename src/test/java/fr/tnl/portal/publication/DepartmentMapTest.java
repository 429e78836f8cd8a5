package fr.tnl.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.palmares.LaureateCounts.Place;
import fr.tnl.palmares.LaureateFilter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DepartmentMapTest {

    private final DepartmentMap map = new DepartmentMap();

    @Test
    void hasEachDepartmentOnceAndThoseOverseasAsTiles() {
        DepartmentMap.Shown shown = map.of(List.of());

        assertThat(shown.mainland())
                .hasSize(96)
                .extracting(DepartmentMap.Area::code)
                .doesNotHaveDuplicates();
        assertThat(shown.overseas())
                .extracting(DepartmentMap.Area::code)
                .contains("971", "972", "973", "974", "976", "988");
        assertThat(shown.aroundParis()).extracting(DepartmentMap.Area::name).contains("Val-de-Marne");
        assertThat(shown.steps()).isEmpty();
        assertThat(shown.mainland()).extracting(DepartmentMap.Area::shade).containsOnly(0);
    }

    @Test
    void isDarkerTheMoreLaureatesThereAre() {
        DepartmentMap.Shown shown = map.of(List.of(
                new Place("35", "Ille-et-Vilaine", 16),
                new Place("29", "Finistère", 2),
                new Place("974", "La Réunion", 8),
                new Place(LaureateFilter.NOWHERE, "–", 40)));

        assertThat(Stream.concat(shown.mainland().stream(), shown.overseas().stream())
                        .filter(area -> area.number() > 0)
                        .map(area -> area.code() + " " + area.shade()))
                .containsExactlyInAnyOrder("35 4", "29 1", "974 3");
        assertThat(shown.steps())
                .containsExactly(
                        new DepartmentMap.Step(1, 1, 2),
                        new DepartmentMap.Step(2, 3, 4),
                        new DepartmentMap.Step(3, 5, 8),
                        new DepartmentMap.Step(4, 9, 16));
    }

    @Test
    void endsWithTheDarkestShadeHoweverFewStepsThereAre() {
        assertThat(map.of(List.of(new Place("35", "Ille-et-Vilaine", 1))).steps())
                .containsExactly(new DepartmentMap.Step(4, 1, 1));
        assertThat(DepartmentMap.bounds(3)).containsExactly(1, 2, 3);
    }
}
