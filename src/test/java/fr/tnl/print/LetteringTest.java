package fr.tnl.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private final Lettering letters = new Lettering();

    @Test
    void centresALineOnItsBaseline() {
        Rectangle2D line = letters.line("HÉH", 100, 50, 20).getBounds2D();

        assertThat(line.getCenterX()).isCloseTo(100, within(0.5));
        assertThat(line.getMaxY()).isCloseTo(50, within(0.1));
        assertThat(line.getMinY()).isBetween(30.0, 40.0);
        assertThat(line.getWidth()).isCloseTo(letters.width("HÉH", 20, 0), within(4.0));
    }

    @Test
    void bendsALineOverTheTopOfACircleAndUnderItsBottom() {
        Rectangle2D over = letters.over("OOOOO", 100, 100, 60, 15, 1).getBounds2D();
        Rectangle2D under = letters.under("OOOOO", 100, 100, 60, 15, 1).getBounds2D();

        assertThat(over.getCenterX()).isCloseTo(100, within(0.5));
        assertThat(under.getCenterX()).isCloseTo(100, within(0.5));
        // Feet of the one on the circle, of the other as well: it stands within
        assertThat(over.getMinY()).isBetween(25.0, 31.0);
        assertThat(under.getMaxY()).isBetween(156.0, 161.0);
    }

    @Test
    void leavesRoomForWhatTheFontDoesNotHave() {
        assertThat(letters.width("\uD83D\uDE00", 10, 0)).isPositive();
        assertThat(letters.line(" ", 0, 0, 10).getBounds2D().getWidth()).isZero();
        assertThat(letters.width("", 10, 3)).isZero();
    }
}
