package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.award.DeliberationPosition.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliberationPositionTest {

    private static final List<Stop> ORDER =
            List.of(new Stop("a", true), new Stop("b", false), new Stop("c", true), new Stop("d", false));

    @Test
    void leadsToTheDossiersBesideIt() {
        assertThat(DeliberationPosition.of("b", ORDER)).contains(new DeliberationPosition(2, 4, "a", "c", "c"));
    }

    @Test
    void leadsNowhereBeyondTheEnds() {
        assertThat(DeliberationPosition.of("a", ORDER)).contains(new DeliberationPosition(1, 4, null, "b", "c"));
        assertThat(DeliberationPosition.of("d", ORDER)).contains(new DeliberationPosition(4, 4, "c", null, "a"));
    }

    @Test
    void beginsAnewWithWhatWasLeftUndecided() {
        assertThat(DeliberationPosition.of("c", ORDER).orElseThrow().nextToDecide())
                .isEqualTo("a");
    }

    @Test
    void leadsToNoOtherWhereAllElseIsDecided() {
        List<Stop> order = List.of(new Stop("a", false), new Stop("b", true));

        assertThat(DeliberationPosition.of("b", order).orElseThrow().nextToDecide())
                .isNull();
    }

    @Test
    void isNoneOfADossierThatIsNotInTheOrder() {
        assertThat(DeliberationPosition.of("x", ORDER)).isEmpty();
    }
}
