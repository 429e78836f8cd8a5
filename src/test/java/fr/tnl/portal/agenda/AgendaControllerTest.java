package fr.tnl.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.shared.PublicAddress;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

class AgendaControllerTest {

    private static final Instant OPENS = Instant.parse("2026-09-18T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-10-18T21:59:59Z");
    private static final Instant PROCLAIMS = Instant.parse("2026-11-18T17:00:00Z");

    @Test
    void holdsTheThreeDatesOfACampaign() {
        ICalendar calendar = read(campaign(CLOSES, 1));

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(OPENS, CLOSES, PROCLAIMS);
        assertThat(event(calendar, 1).getSummary().getValue()).contains("Clôture", "2026");
        assertThat(event(calendar, 1).getDescription().getValue())
                .contains("18 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)");
        assertThat(event(calendar, 1).getUrl().getValue()).isEqualTo("https://label.example/acces");
    }

    @Test
    void remindsOfTheClosingAloneTheDayBefore() {
        ICalendar calendar = read(campaign(CLOSES, 1));

        assertThat(event(calendar, 0).getAlarms()).isEmpty();
        assertThat(event(calendar, 1).getAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.getTrigger().getDuration()).hasToString("-P1D"));
        assertThat(event(calendar, 2).getAlarms()).isEmpty();
    }

    @Test
    void movesTheSameAppointmentWhereTheClosingIsPostponed() {
        VEvent before = event(read(campaign(CLOSES, 4)), 1);
        VEvent after = event(read(campaign(CLOSES.plusSeconds(86_400), 5)), 1);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void givesEveryAppointmentAnIdOfItsOwn() {
        assertThat(read(campaign(CLOSES, 1)).getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void isServedAsACalendar() {
        assertThat(answer(campaign(CLOSES, 1)).getHeaders().getFirst("Content-Type"))
                .isEqualTo("text/calendar;charset=UTF-8");
    }

    @Test
    void doesNotExistBeforeTheFirstCampaign() {
        assertThatThrownBy(AgendaControllerTest::answer)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> assertThat(e.getStatusCode().value()).isEqualTo(404));
    }

    private static VEvent event(ICalendar calendar, int number) {
        return calendar.getEvents().get(number);
    }

    private static ICalendar read(Campaign... campaigns) {
        byte[] file = Objects.requireNonNull(answer(campaigns).getBody());
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    private static ResponseEntity<byte[]> answer(Campaign... known) {
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.all()).thenReturn(List.of(known));
        return new AgendaController(
                        campaigns,
                        RealEditions.all(),
                        Texts.messages(),
                        new PublicAddress("https://label.example"),
                        new SetClock("2026-09-01T08:00:00Z"))
                .agenda();
    }

    private static Campaign campaign(Instant closesAt, long version) {
        return new Campaign("2026", CampaignState.OPEN, OPENS, closesAt, PROCLAIMS, 0, version);
    }
}
