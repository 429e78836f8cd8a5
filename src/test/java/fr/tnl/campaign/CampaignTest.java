package fr.tnl.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignTest {

    private static final Instant OPENS = at("2026-09-18T08:00:00");
    private static final Instant CLOSES = at("2026-10-18T23:59:59");
    private static final Instant PROCLAIMS = at("2026-11-18T18:00:00");
    private static final CampaignCalendar CALENDAR = new CampaignCalendar(OPENS, CLOSES, PROCLAIMS);
    private static final EditionCode EDITION = new EditionCode("2026");

    private final Campaign planned = Campaign.plan(EDITION, CALENDAR);
    private final Campaign open = planned.open();

    @Nested
    class ACalendar {

        @ParameterizedTest
        @CsvSource({
            "2026-09-18T08:00:00, 2026-09-18T08:00:00, 2026-11-18T18:00:00, campaign.calendar.closingBeforeOpening, closesAt",
            "2026-09-18T08:00:00, 2026-09-18T07:59:59, 2026-11-18T18:00:00, campaign.calendar.closingBeforeOpening, closesAt",
            "2026-09-18T08:00:00, 2026-10-18T23:59:59, 2026-10-18T23:59:59, campaign.calendar.proclamationBeforeClosing, proclaimsAt",
            "2026-09-18T08:00:00, 2026-10-18T23:59:59, 2026-10-18T23:59:58, campaign.calendar.proclamationBeforeClosing, proclaimsAt"
        })
        void refusesDatesOutOfOrder(
                LocalDateTime opens, LocalDateTime closes, LocalDateTime proclaims, String key, String field) {
            DomainException refused = refused(() -> new CampaignCalendar(
                    ParisTime.instant(opens), ParisTime.instant(closes), ParisTime.instant(proclaims)));

            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        }

        @Test
        void acceptsDatesASecondApart() {
            assertThatCode(() -> new CampaignCalendar(OPENS, OPENS.plusSeconds(1), OPENS.plusSeconds(2)))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Filing {

        @Test
        void isAcceptedFromTheVeryOpeningToTheVeryClosing() {
            assertThat(open.acceptsFilingAt(OPENS)).isTrue();
            assertThat(open.acceptsFilingAt(OPENS.plusSeconds(1))).isTrue();
            assertThat(open.acceptsFilingAt(CLOSES.minusSeconds(1))).isTrue();
            assertThat(open.acceptsFilingAt(CLOSES)).isTrue();
            assertThatCode(() -> open.requireFilingAt(OPENS)).doesNotThrowAnyException();
            assertThatCode(() -> open.requireFilingAt(CLOSES)).doesNotThrowAnyException();
        }

        @Test
        void isRefusedASecondBeforeTheOpeningWithItsDate() {
            DomainException refused = refused(() -> open.requireFilingAt(OPENS.minusSeconds(1)));

            assertThat(open.acceptsFilingAt(OPENS.minusSeconds(1))).isFalse();
            assertThat(refused.key()).isEqualTo("campaign.filing.notYetOpen");
            assertThat(refused.args()).containsExactly("18 septembre 2026 à 08\u00A0h\u00A000 (heure de\u00A0Paris)");
        }

        @Test
        void isRefusedASecondAfterTheClosingWithItsDate() {
            DomainException refused = refused(() -> open.requireFilingAt(CLOSES.plusSeconds(1)));

            assertThat(open.acceptsFilingAt(CLOSES.plusSeconds(1))).isFalse();
            assertThat(refused.key()).isEqualTo("campaign.filing.closed");
            assertThat(refused.args()).containsExactly("18 octobre 2026 à 23\u00A0h\u00A059 (heure de\u00A0Paris)");
        }

        /** A timer that fires late opens nothing earlier and closes nothing later. */
        @ParameterizedTest
        @EnumSource(CampaignState.class)
        void goesByTheCalendarWhateverTheState(CampaignState state) {
            Campaign campaign = in(state);

            assertThat(campaign.acceptsFilingAt(OPENS)).isTrue();
            assertThat(campaign.acceptsFilingAt(CLOSES.plusSeconds(1))).isFalse();
        }
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                Arguments.of(
                        "open",
                        (UnaryOperator<Campaign>) Campaign::open,
                        Map.of(CampaignState.PLANNED, CampaignState.OPEN)),
                Arguments.of(
                        "close",
                        (UnaryOperator<Campaign>) Campaign::close,
                        Map.of(CampaignState.OPEN, CampaignState.CLOSED)),
                Arguments.of(
                        "approve",
                        (UnaryOperator<Campaign>) Campaign::approve,
                        Map.of(CampaignState.CLOSED, CampaignState.APPROVED)),
                Arguments.of(
                        "proclaim",
                        (UnaryOperator<Campaign>) Campaign::proclaim,
                        Map.of(CampaignState.APPROVED, CampaignState.PROCLAIMED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    void goesThroughItsStatesInOrderOnly(
            String move, UnaryOperator<Campaign> operator, Map<CampaignState, CampaignState> allowed) {
        Map<CampaignState, CampaignState> done = new EnumMap<>(CampaignState.class);
        for (CampaignState state : CampaignState.values()) {
            try {
                done.put(state, operator.apply(in(state)).state());
            } catch (DomainException refused) {
                assertThat(refused.key()).isIn("campaign.transition", "campaign.approve.notClosed");
            }
        }
        assertThat(done).isEqualTo(allowed);
    }

    @Nested
    class PostponingTheClosing {

        private final Instant now = at("2026-10-18T12:00:00");

        @Test
        void movesTheClosingAndNothingElse() {
            Instant later = at("2026-10-25T23:59:59");
            Campaign postponed = open.postponeClosing(later, now);

            assertThat(postponed.calendar()).isEqualTo(new CampaignCalendar(OPENS, later, PROCLAIMS));
            assertThat(postponed.state()).isEqualTo(CampaignState.OPEN);
            assertThat(postponed.acceptsFilingAt(later)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(value = CampaignState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
        void isRefusedUnlessFilingIsOpen(CampaignState state) {
            assertThat(refused(() -> in(state).postponeClosing(CLOSES.plusSeconds(1), now))
                            .key())
                    .isEqualTo("campaign.postpone.notOpen");
        }

        @Test
        void isRefusedIntoThePastOrThePresent() {
            // The timer that closes is late: filing stays open a moment beyond its closing
            Instant late = CLOSES.plusSeconds(60);

            assertThat(refused(() -> open.postponeClosing(late, late)).key()).isEqualTo("campaign.postpone.inThePast");
            assertThatCode(() -> open.postponeClosing(late.plusSeconds(1), late))
                    .doesNotThrowAnyException();
        }

        @Test
        void isRefusedToAnEarlierDateOrTheSame() {
            assertThat(refused(() -> open.postponeClosing(CLOSES, now)).key()).isEqualTo("campaign.postpone.notLater");
            assertThat(refused(() -> open.postponeClosing(now.plusSeconds(1), now))
                            .key())
                    .isEqualTo("campaign.postpone.notLater");
        }

        @Test
        void isRefusedBeyondTheProclamation() {
            assertThat(refused(() -> open.postponeClosing(PROCLAIMS, now)).key())
                    .isEqualTo("campaign.calendar.proclamationBeforeClosing");
        }
    }

    @Test
    void countsReferencesFromOne() {
        Campaign first = open.countFiled();

        assertThat(first.lastReference()).hasToString("TNL-2026-0001");
        assertThat(first.countFiled().lastReference()).hasToString("TNL-2026-0002");
        assertThat(first.countFiled().close().filedCount()).isEqualTo(2);
    }

    @Test
    void awardsEveryLevelButNone() {
        assertThat(Level.values()).filteredOn(level -> !level.isAwarded()).containsExactly(Level.NONE);
        assertThat(Level.values())
                .isSorted()
                .containsExactly(Level.NONE, Level.BADGE, Level.BRONZE, Level.SILVER, Level.GOLD);
    }

    private static Campaign in(CampaignState state) {
        return new Campaign("2026", state, OPENS, CLOSES, PROCLAIMS, 0, 0);
    }

    private static DomainException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(DomainException.class, call);
    }

    private static Instant at(String inParis) {
        return ParisTime.instant(LocalDateTime.parse(inParis));
    }
}
