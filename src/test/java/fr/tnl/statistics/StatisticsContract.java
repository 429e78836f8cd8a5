package fr.tnl.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Level;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.review.Jurors;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a campaign, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatisticsContract {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Instant NOW = Instant.parse("2026-10-21T12:00:00Z");
    private static final Campaign CAMPAIGN = campaign("2026", "2026-09-18T06:00:00Z", "2026-10-18T21:59:59Z");
    private static final Campaign BEFORE = campaign("2025", "2025-09-19T06:00:00Z", "2025-10-19T21:59:59Z");

    @AutoClose
    private final TestDatabase database;

    private JdbcClient jdbc;
    private UUID rennes;
    private UUID arles;

    StatisticsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        database.migrate();
        jdbc = database.jdbc();
        authority("COMMUNE-1", "COMMUNE", 220_000);
        authority("COMMUNE-2", "COMMUNE", 900);
        authority("REGION-1", "REGION", null);
        run("insert into tnl.juror (account, name, email, active, version, expertise) values"
                + " ('alice', 'Alice', 'a@j.example', true, 0, ''), ('bruno', 'Bruno', 'b@j.example', true, 0, '')");
    }

    @BeforeEach
    void fill() {
        for (String table :
                List.of("review_score", "review", "decision", "dossier_step", "dossier_answers", "dossier")) {
            run("delete from tnl." + table);
        }
        // The last hour of 30 September in Paris is the first of October in no other sense
        rennes = dossier("TNL-2026-0001", "COMMUNE-1", "DECIDED", "2026-09-30T21:30:00Z", "2026-09-30T22:30:00Z");
        arles = dossier("TNL-2026-0002", "COMMUNE-2", "UNDER_REVIEW", "2026-09-30T21:30:00Z", "2026-10-18T21:30:00Z");
        UUID region = dossier("TNL-2026-0003", "REGION-1", "DECIDED", "2026-10-02T10:00:00Z", "2026-10-02T12:00:00Z");
        dossier(null, "COMMUNE-2", "DRAFT", "2026-10-03T10:00:00Z", null);
        dossier("TNL-2025-0001", "COMMUNE-1", "AWARDED", "2025-09-25T10:00:00Z", "2025-10-17T12:00:00Z");
        version(rennes, 2, "2026-10-05T08:00:00Z");
        version(rennes, 1, "2026-10-05T08:00:00Z");
        step(rennes, 1, "FILED", "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z");
        step(arles, 1, "FILED", "2026-10-01T00:00:00Z", "2026-10-03T00:00:00Z");
        step(region, 1, "FILED", "2026-10-01T00:00:00Z", "2026-10-11T00:00:00Z");
        step(arles, 2, "UNDER_REVIEW", "2026-10-19T12:00:00Z", null);
        step(rennes, 2, "DECIDED", "2026-10-20T12:00:00Z", null);
        step(region, 2, "DECIDED", "2026-10-21T00:00:00Z", null);
        decision("TNL-2026-0001", "GOLD");
        decision("TNL-2026-0003", "NONE");
        review("TNL-2026-0001", 1, "alice", "SUBMITTED", Map.of("strategy", 8, "practices", 6));
        review("TNL-2026-0001", 2, "bruno", "SUBMITTED", Map.of("strategy", 4));
        review("TNL-2026-0002", 1, "alice", "SUBMITTED", Map.of("strategy", 0));
        review("TNL-2026-0003", 1, "bruno", "SUBMITTED", Map.of("strategy", 9));
    }

    @Test
    void countsByTheDayInParis() {
        Progress progress = progress(Sight.FULL);

        assertThat(progress.days()).first().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.parse("2026-09-18"));
            assertThat(day.beforeClosing()).isEqualTo(30);
        });
        assertThat(progress.days()).last().satisfies(day -> assertThat(day.day())
                .isEqualTo("2026-10-18"));
        assertThat(day(progress, "2026-09-30").begun()).isEqualTo(2);
        assertThat(day(progress, "2026-10-01").filed()).isEqualTo(1);
        assertThat(day(progress, "2026-10-05").amended()).isEqualTo(1);
        assertThat(day(progress, "2026-10-18").filed()).isEqualTo(1);
        assertThat(progress.begun()).isEqualTo(4);
        assertThat(progress.filed()).isEqualTo(3);
    }

    @Test
    void alignsAnEarlierEditionToItsOwnClosing() {
        assertThat(progress(Sight.FULL).past()).singleElement().satisfies(past -> {
            assertThat(past.edition()).isEqualTo("2025");
            assertThat(past.filed()).hasSize(31);
            assertThat(past.filed().get(27)).isZero();
            assertThat(past.filed().get(28)).isEqualTo(1);
            assertThat(past.filed().get(30)).isEqualTo(1);
        });
    }

    @Test
    void tellsMedianAndNinthDecileOfEachStepAndWhatItHoldsNow() {
        List<StepDelay> delays = delays(Sight.FULL);

        assertThat(delay(delays, DossierStatus.FILED))
                .isEqualTo(new StepDelay(DossierStatus.FILED, 3, 48, 240, 0, null, null));
        assertThat(delay(delays, DossierStatus.DECIDED))
                .isEqualTo(new StepDelay(DossierStatus.DECIDED, 0, null, null, 2, 12, 24));
        assertThat(delays).extracting(StepDelay::step).doesNotContain(DossierStatus.AWARDED, DossierStatus.WITHDRAWN);
    }

    @Test
    void tellsScoresFromTheConsolidationOnOnly() {
        Scores scores = scores(Sight.FULL);

        assertThat(scores.axes().get(0).scores().counts()).isEqualTo(Map.of(4, 1L, 8, 1L, 9, 1L));
        assertThat(scores.axes().get(0).scores().mean()).isEqualByComparingTo("7.00");
        assertThat(scores.axes().get(0).scores().median()).isEqualByComparingTo("8");
        assertThat(scores.axes().get(1).notApplicable()).isZero();
        assertThat(scores.jurors())
                .extracting(Scores.JurorScores::account, juror -> juror.scores().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alice", 2L),
                        org.assertj.core.groups.Tuple.tuple("bruno", 2L));
        assertThat(scores.all().size()).isEqualTo(4);
    }

    @Test
    void countsAnAxisThatDoesNotApplyApart() {
        run("update tnl.review_score set score = null where axis = 'practices'");

        assertThat(scores(Sight.FULL).axes().get(1).notApplicable()).isEqualTo(1);
        assertThat(scores(Sight.FULL).axes().get(1).scores().size()).isZero();
        assertThat(scores(Sight.FULL).all().size()).isEqualTo(3);
    }

    @Test
    void tellsResultsByLevelKindAndSize() {
        Results results = results(Sight.FULL);

        assertThat(results.all().of(Level.GOLD)).isEqualTo(1);
        assertThat(results.all().of(Level.NONE)).isEqualTo(1);
        assertThat(results.all().undecided()).isEqualTo(1);
        assertThat(results.byKind().get(AuthorityKind.COMMUNE).awarded()).isEqualTo(1);
        assertThat(results.byKind().get(AuthorityKind.REGION).decided()).isEqualTo(1);
        assertThat(results.bySize().keySet())
                .containsExactly(Results.Size.BELOW_1000, Results.Size.LARGER, Results.Size.UNKNOWN);
        assertThat(results.bySize().get(Results.Size.LARGER).of(Level.GOLD)).isEqualTo(1);
    }

    @Test
    void leavesNoTraceOfAClosedDossierInAnyFigure() {
        Sight sight = new Sight(Set.of(new Sight.Closed(rennes, "TNL-2026-0001")));

        assertThat(progress(sight).begun()).isEqualTo(3);
        assertThat(progress(sight).filed()).isEqualTo(2);
        assertThat(progress(sight).amended()).isZero();
        assertThat(delay(delays(sight), DossierStatus.FILED).passed()).isEqualTo(2);
        assertThat(delay(delays(sight), DossierStatus.DECIDED).waiting()).isEqualTo(1);
        assertThat(scores(sight).all().counts()).isEqualTo(Map.of(9, 1L));
        assertThat(scores(sight).jurors())
                .extracting(Scores.JurorScores::account)
                .containsExactly("bruno");
        assertThat(results(sight).all().of(Level.GOLD)).isZero();
        assertThat(results(sight).bySize()).doesNotContainKey(Results.Size.LARGER);
    }

    private Progress progress(Sight sight) {
        return new ProgressQueries(jdbc).of(CAMPAIGN, List.of(CAMPAIGN, BEFORE), sight, NOW);
    }

    private List<StepDelay> delays(Sight sight) {
        return new DelayQueries(jdbc).of(EDITION, sight, NOW);
    }

    private Scores scores(Sight sight) {
        Jurors jurors = mock(Jurors.class);
        when(jurors.all()).thenReturn(List.of());
        return new ScoreQueries(jdbc, jurors).of(RealEditions.of("2026"), sight);
    }

    private Results results(Sight sight) {
        return new ResultQueries(jdbc).of(EDITION, sight);
    }

    private static Progress.Day day(Progress progress, String day) {
        return progress.days().stream()
                .filter(one -> one.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private static StepDelay delay(List<StepDelay> delays, DossierStatus step) {
        return delays.stream().filter(delay -> delay.step() == step).findFirst().orElseThrow();
    }

    private static Campaign campaign(String edition, String opens, String closes) {
        return new Campaign(
                edition,
                CampaignState.CLOSED,
                Instant.parse(opens),
                Instant.parse(closes),
                Instant.parse(closes),
                0,
                0);
    }

    private void authority(String id, String kind, Integer population) {
        jdbc.sql("insert into tnl.local_authority (id, kind, name, postal_codes, listed, population)"
                        + " values (:id, :kind, :id, '', true, :population)")
                .param("id", id)
                .param("kind", kind)
                .param("population", population)
                .update();
    }

    private UUID dossier(String reference, String authority, String status, String created, String filed) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, filed_at, version)
                        values (:id, :reference, :edition, 'LABEL', :authority, :authority, :status, 1, :created, :created,
                                :filed, 1)
                        """)
                .param("id", id)
                .param("reference", reference)
                .param("edition", reference == null ? "2026" : reference.substring(4, 8))
                .param("authority", authority)
                .param("status", status)
                .param("created", Instant.parse(created).atOffset(ZoneOffset.UTC))
                .param("filed", filed == null ? null : Instant.parse(filed).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void version(UUID dossier, int number, String saved) {
        run("insert into tnl.dossier_form (sha256, name, content) select 'f', 'f', '' where not exists"
                + " (select 1 from tnl.dossier_form where sha256 = 'f')");
        run(
                "insert into tnl.dossier_answers (id, dossier, number, answers, documents, form_name, form_sha256, saved_at)"
                        + " values ('" + UUID.randomUUID() + "', '" + dossier + "', " + number
                        + ", '{}', '[]', 'f', 'f',"
                        + " timestamp with time zone '" + sql(saved) + "')");
    }

    private void step(UUID dossier, int number, String step, String began, String ended) {
        run("insert into tnl.dossier_step (dossier, number, edition, step, began_at, ended_at) values ('" + dossier
                + "', " + number + ", '2026', '" + step + "', timestamp with time zone '" + sql(began) + "', "
                + (ended == null ? "null" : "timestamp with time zone '" + sql(ended) + "'") + ")");
    }

    private void decision(String reference, String level) {
        run("insert into tnl.decision (reference, proposed, level, mentions, feedback, reason, decided_by, decided_at,"
                + " version) values ('" + reference + "', '" + level + "', '" + level + "', '', '', '', '', now(), 0)");
    }

    private void review(String reference, int number, String juror, String state, Map<String, Integer> scores) {
        UUID id = UUID.randomUUID();
        run("insert into tnl.review (id, reference, edition, number, juror, state, comment, version) values ('" + id
                + "', '" + reference + "', '2026', " + number + ", '" + juror + "', '" + state + "', '', 0)");
        List<String> axes =
                RealEditions.of("2026").axes().stream().map(axis -> axis.id()).toList();
        scores.forEach((axis, score) -> run("insert into tnl.review_score (review, axis, score, comment) values ('" + id
                + "', '" + (axis.equals("strategy") ? axes.get(0) : axis) + "', " + score + ", '')"));
    }

    private static String sql(String instant) {
        return instant.replace("T", " ").replace("Z", "+00");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
