package fr.tnl.portal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RadarTest {

    @Test
    void drawsTheFirstAxisUpwardsAndTheOthersClockwise() {
        Radar radar = Radar.of(List.of(100, 50, 0, 25));

        assertThat(radar.shape()).isEqualTo("110.0,28.0 151.0,110.0 110.0,110.0 89.5,110.0");
    }

    @Test
    void drawsRingsUpToTheWhole() {
        Radar radar = Radar.of(List.of(0, 0, 0, 0));

        assertThat(radar.rings()).hasSize(4).last().isEqualTo("110.0,28.0 192.0,110.0 110.0,192.0 28.0,110.0");
    }

    @Test
    void placesLabelsOutsideOfTheRings() {
        assertThat(Radar.of(List.of(10, 20, 30, 40)).spokes().get(0))
                .isEqualTo(new Radar.Spoke("110.0", "28.0", "110.0", "10.0"));
    }

    @Test
    void drawsNoSurfaceOfTwoAxes() {
        assertThat(Radar.of(List.of(10, 20)).isDrawable()).isFalse();
        assertThat(Radar.of(List.of(10, 20, 30)).isDrawable()).isTrue();
    }
}
