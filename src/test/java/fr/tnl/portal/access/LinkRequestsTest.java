package fr.tnl.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.dossier.Bench;
import fr.tnl.dossier.Dossier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRequestsTest {

    private static final String ELECTED = "anne.dupont@rennes.example";
    private static final String TECHNICAL = "dsi@rennes.example";

    @TempDir
    Path folder;

    private Bench bench;
    private Dossier dossier;
    private LinkRequests links;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
        dossier = bench.ready();
        links = new LinkRequests(
                new MemoryLinkRequests(bench.tables), bench.dossiers, bench.tables.template(), bench.clock);
    }

    @Test
    void owesALinkToBothContactsOfADossier() {
        links.requestFor(dossier);

        assertThat(owed()).containsExactlyInAnyOrder(ELECTED, TECHNICAL);
        assertThat(bench.tables.all(LinkRequest.class))
                .allMatch(request -> request.dossier().equals(dossier.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {TECHNICAL, "DSI@Rennes.Example", "  dsi@rennes.example\t", "dsi@rennes.example\u0000"})
    void owesALinkToTheContactWhoAsksHoweverTheyTypeTheirAddress(String typed) {
        links.requestFor(typed);

        assertThat(owed()).containsExactly(TECHNICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody@rennes.example", "%", "dsi@rennes.example, anne.dupont@rennes.example"})
    void owesNothingToAnUnknownAddress(String typed) {
        links.requestFor(typed);

        assertThat(owed()).isEmpty();
    }

    @Test
    void owesOneLinkToWhoeverAsksTwiceWithinTwoMinutes() {
        links.requestFor(TECHNICAL);
        bench.clock.advance(Duration.ofMinutes(2).minusMillis(1));
        links.requestFor(TECHNICAL);
        links.requestFor(dossier);

        assertThat(owed()).containsExactly(TECHNICAL, ELECTED);
    }

    @Test
    void owesAnotherLinkTwoMinutesLater() {
        links.requestFor(TECHNICAL);
        bench.clock.advance(Duration.ofMinutes(2).plusMillis(1));
        links.requestFor(TECHNICAL);

        assertThat(owed()).containsExactly(TECHNICAL, TECHNICAL);
    }

    @Test
    void isDueUntilItLeft() {
        links.requestFor(TECHNICAL);
        bench.clock.advance(Duration.ofMillis(1));
        LinkRequest owed = onlyDue();

        links.sent(owed);

        assertThat(links.due()).isEmpty();
    }

    @Test
    void isDueAgainAfterAPause() {
        links.requestFor(TECHNICAL);
        bench.clock.advance(Duration.ofMillis(1));
        links.tryLater(onlyDue());

        assertThat(links.due()).isEmpty();
        bench.clock.advance(Duration.ofSeconds(31));
        assertThat(onlyDue().attempts()).isEqualTo(1);
    }

    @Test
    void isGivenUpAfterTwoDays() {
        links.requestFor(TECHNICAL);

        bench.clock.advance(Duration.ofDays(2).minusSeconds(1));
        assertThat(links.due()).hasSize(1);
        bench.clock.advance(Duration.ofSeconds(2));
        assertThat(links.due()).isEmpty();
    }

    private List<String> owed() {
        return bench.tables.all(LinkRequest.class).stream()
                .map(LinkRequest::email)
                .toList();
    }

    private LinkRequest onlyDue() {
        List<LinkRequest> due = links.due();
        assertThat(due).hasSize(1);
        return due.get(0);
    }
}
