package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void showsNamesWithoutWhatTheEnginePutsInForEachDossier() {
        assertThat(xml("<task id=\"a\" name=\"Délibérer – ${authorityName}\" /><task name=\"Relancer\" x=\"${y}\" />"))
                .isEqualTo("<task id=\"a\" name=\"Délibérer\" /><task name=\"Relancer\" x=\"${y}\" />");
    }

    @Test
    void leavesAnExpressionThatIsNoEndOfAName() {
        String named = "<task name=\"${authorityName} – délibérer\" /><flow condition=\"a – ${b}\" />";

        assertThat(xml(named)).isEqualTo(named);
    }

    private static String xml(String drawn) {
        return new Drawing(drawn, List.of()).xml();
    }
}
