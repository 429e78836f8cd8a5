package fr.tnl.backoffice.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class CalendarControllerTest {

    private static final String PAGE = "backoffice/calendar";
    private static final String DONE = "redirect:/backoffice";

    private final SetClock clock = new SetClock("2026-10-01T08:00:00Z");
    /** Closes on 2 October at 10 h in Paris. */
    private final Campaigns campaigns = CampaignAt.state(CampaignState.OPEN, clock);

    private final Workflow workflow = new Workflow();
    private final CalendarController calendar = new CalendarController(campaigns, workflow, Texts.messages(), clock);
    private final ExtendedModelMap page = new ExtendedModelMap();
    private final RedirectAttributesModelMap afterwards = new RedirectAttributesModelMap();

    @ParameterizedTest
    @CsvSource({"cloture, 2026-10-02T10:00", "proclamation, 2026-11-18T18:00"})
    void showsTheDateAsItStandsInParis(String date, String entered) {
        assertThat(calendar.form("2026", date, page)).isEqualTo(PAGE);

        assertThat(page).containsEntry("entered", entered).doesNotContainKeys("proposed", "problem");
    }

    @Test
    void showsWhatANewDateEntailsBeforeAnythingChanges() {
        assertThat(post("cloture", "2026-10-25T23:59", false)).isEqualTo(PAGE);

        assertThat(page)
                .containsEntry("proposed", paris("2026-10-25T23:59:59"))
                .containsEntry("entered", "2026-10-25T23:59")
                .doesNotContainKey("problem");
        assertThat(workflow.told).isEmpty();
    }

    @Test
    void postponesTheClosingToTheEndOfItsMinuteOnceConfirmed() {
        assertThat(post("cloture", "2026-10-25T23:59", true)).isEqualTo(DONE);

        assertThat(workflow.told).containsExactly("2026 closes " + paris("2026-10-25T23:59:59"));
        assertThat(afterwards.getFlashAttributes().get("done").toString()).contains("25 octobre 2026 à 23");
        assertThat(afterwards.asMap().get("edition")).isEqualTo("2026");
    }

    @Test
    void movesTheProclamationToTheVeryMinute() {
        assertThat(post("proclamation", "2026-11-19T18:00", true)).isEqualTo(DONE);

        assertThat(workflow.told).containsExactly("2026 proclaims " + paris("2026-11-19T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "cloture, 2026-10-02T09:59, La clôture se reporte",
        "cloture, 2026-12-01T23:59, La proclamation du palmarès doit venir après",
        "proclamation, 2026-09-30T18:00, La nouvelle proclamation est déjà passée",
        "proclamation, 2026-10-02T09:00, La proclamation du palmarès doit venir après"
    })
    void saysWhyADateWillNotDoEvenWhereItIsConfirmed(String date, String entered, String why) {
        assertThat(post(date, entered, true)).isEqualTo(PAGE);

        assertThat(page.get("problem").toString()).startsWith(why);
        assertThat(page).containsEntry("entered", entered).doesNotContainKey("proposed");
        assertThat(workflow.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "2026-13-01T10:00", "25/10/2026 23:59"})
    void asksAgainForADateThatItCannotRead(String entered) {
        assertThat(post("cloture", entered, true)).isEqualTo(PAGE);

        assertThat(page).containsKey("problem").containsEntry("entered", entered);
        assertThat(workflow.told).isEmpty();
    }

    @Test
    void tellsWhatTheProcessRefusesInTheEnd() {
        workflow.refusal = new DomainException("campaign.postpone.notOpen", "closesAt");

        assertThat(post("cloture", "2026-10-25T23:59", true)).isEqualTo(PAGE);

        assertThat(page.get("problem").toString()).startsWith("La clôture se reporte pendant que le dépôt est ouvert");
        assertThat(afterwards.getFlashAttributes()).isEmpty();
    }

    @Test
    void knowsNoOtherCampaignOrDate() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> calendar.form("2025", "cloture", page));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> calendar.form("2026", "ouverture", page));
    }

    private String post(String date, String entered, boolean confirmed) {
        return calendar.change("2026", date, entered, confirmed, page, afterwards);
    }

    private static Instant paris(String local) {
        return ParisTime.instant(LocalDateTime.parse(local));
    }

    private static final class Workflow implements CampaignWorkflow {

        private final List<String> told = new ArrayList<>();
        private DomainException refusal;

        @Override
        public void start(EditionCode edition, CampaignCalendar newCalendar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void postponeClosing(EditionCode edition, Instant closesAt) {
            tell(edition + " closes " + closesAt);
        }

        @Override
        public void moveProclamation(EditionCode edition, Instant proclaimsAt) {
            tell(edition + " proclaims " + proclaimsAt);
        }

        private void tell(String what) {
            if (refusal != null) {
                throw refusal;
            }
            told.add(what);
        }
    }
}
