package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tnl.award.DeliberationList.Counts;
import fr.tnl.award.DeliberationList.Filter;
import fr.tnl.award.DeliberationList.Line;
import fr.tnl.award.DeliberationList.Page;
import fr.tnl.award.DeliberationList.Query;
import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.award.DeliberationOrders.Step;
import fr.tnl.campaign.Level;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of a deliberation and what it lists, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeliberationListContract {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Actor PAUL = Actor.staff("paul");

    @AutoClose
    private final TestDatabase database;

    private JdbcClient jdbc;
    private DeliberationList list;
    private DeliberationOrders orders;

    DeliberationListContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void migrate() {
        database.migrate();
        jdbc = database.jdbc();
        list = new DeliberationList(jdbc);
        authority("SMALL", "COMMUNE", 900);
        authority("LARGE", "COMMUNE", 90_000);
        authority("UNCOUNTED", "COMMUNE", null);
        authority("REGION", "REGION", 3_000_000);
    }

    @BeforeEach
    void fourCameToTheDeliberation() {
        for (String table : List.of("deliberation_place", "deliberation_sheet", "decision", "dossier")) {
            jdbc.sql("delete from tnl." + table).update();
        }
        orders = new DeliberationOrders(new Rows(), new DeliberationPlaces(jdbc), new SetClock("2026-11-02T09:00:00Z"));
        sheet("TNL-2026-0001", "REGION", DossierStatus.IN_DELIBERATION, "61.0", "", "1.0");
        sheet("TNL-2026-0002", "SMALL", DossierStatus.DECIDED, "88.5", "data", "13.5");
        sheet("TNL-2026-0003", "LARGE", DossierStatus.IN_DELIBERATION, "40.0", "data software", "5.0");
        sheet("TNL-2026-10000", "UNCOUNTED", DossierStatus.IN_DELIBERATION, "61.0", "", null);
        sheet("TNL-2026-0005", "SMALL", DossierStatus.WITHDRAWN, "99.0", "", "24.0");
        dossier("TNL-2026-0006", "SMALL", DossierStatus.UNDER_REVIEW);
        sheet("TNL-2025-0001", "SMALL", DossierStatus.AWARDED, "70.0", "", "5.0");
        jdbc.sql("insert into tnl.decision values ('TNL-2026-0002', 'GOLD', 'SILVER', 'promotion,sobriety', 'f', 'r',"
                        + " 'paul', current_timestamp, 1)")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, 0002 0001 10000 0003",
        "REFERENCE, 0001 0002 0003 10000",
        "KIND, 0003 0002 10000 0001",
        "HAND, 0002 0001 10000 0003"
    })
    void goesByWhatWasChosen(Sort sort, String order) {
        assertThat(numbers(sort, Filter.ALL, Sight.FULL)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"TO_DECIDE, 0001 10000 0003", "DIVERGENT, 0002 0003", "NEAR, 0001", "DECIDED, 0002"})
    void leavesTheOthersOut(Filter filter, String order) {
        assertThat(numbers(Sort.TOTAL, filter, Sight.FULL)).isEqualTo(order);
    }

    @ParameterizedTest
    @EnumSource(Filter.class)
    void countsWhatEachFilterLists(Filter filter) {
        assertThat(list.counts(EDITION, Sight.FULL).of(filter))
                .isEqualTo(page(Sort.TOTAL, filter, Sight.FULL, 0, 50).total())
                .isEqualTo(page(Sort.TOTAL, filter, Sight.FULL, 0, 50).lines().size());
    }

    @Test
    void countsNothingInAnEditionWithoutAny() {
        assertThat(list.counts(new EditionCode("2024"), Sight.FULL)).isEqualTo(new Counts(0, 0, 0, 0));
    }

    @Test
    void tellsWhatThereIsToKnowOfEach() {
        Line decided = page(Sort.TOTAL, Filter.ALL, Sight.FULL, 0, 1).lines().get(0);

        assertThat(decided)
                .isEqualTo(new Line(
                        "TNL-2026-0002",
                        "Name of SMALL",
                        fr.tnl.authority.AuthorityKind.COMMUNE,
                        900,
                        DossierStatus.DECIDED,
                        3,
                        new BigDecimal("88.5"),
                        Level.GOLD,
                        List.of("data"),
                        false,
                        Level.SILVER,
                        List.of("promotion", "sobriety")));
    }

    @Test
    void listsPageByPageAndTheLastOneForThoseBeyond() {
        assertThat(page(Sort.REFERENCE, Filter.ALL, Sight.FULL, 1, 3).lines())
                .extracting(Line::reference)
                .containsExactly("TNL-2026-10000");
        assertThat(page(Sort.REFERENCE, Filter.ALL, Sight.FULL, 7, 3).page()).isEqualTo(1);
    }

    @Test
    void neitherListsNorCountsNorPassesByWhatIsClosed() {
        Sight sight = without("TNL-2026-0001");

        assertThat(numbers(Sort.TOTAL, Filter.ALL, sight)).isEqualTo("0002 10000 0003");
        assertThat(list.counts(EDITION, sight)).isEqualTo(new Counts(3, 2, 2, 0));
        assertThat(position("TNL-2026-0002", sight))
                .contains(new DeliberationPosition(1, 3, null, "TNL-2026-10000", "TNL-2026-10000"));
        assertThat(position("TNL-2026-0001", sight)).isEmpty();
    }

    @Test
    void staysWithWhatTheOrderWasWhenItIsMadeByHand() {
        orders.choose(EDITION, Sort.KIND, 0, PAUL);
        orders.choose(EDITION, Sort.HAND, 1, PAUL);

        assertThat(numbers(orders.of(EDITION).sort(), Filter.ALL, Sight.FULL)).isEqualTo("0003 0002 10000 0001");
        assertThat(orders.of(EDITION).changedBy()).isEqualTo("paul");
    }

    @ParameterizedTest
    @CsvSource({
        "0001, UP, 0001 0002 10000 0003",
        "0001, DOWN, 0002 10000 0001 0003",
        "0002, UP, 0002 0001 10000 0003",
        "0003, DOWN, 0002 0001 10000 0003",
        "0003, FIRST, 0003 0002 0001 10000",
        "0002, LAST, 0001 10000 0003 0002"
    })
    void movesADossierByHand(String number, Step step, String order) {
        orders.choose(EDITION, Sort.HAND, 0, PAUL);

        move(number, step, 1, Sight.FULL);

        assertThat(numbers(Sort.HAND, Filter.ALL, Sight.FULL)).isEqualTo(order);
    }

    @Test
    void movesPastWhatThePersonDoesNotSeeAndLeavesItInItsPlace() {
        orders.choose(EDITION, Sort.HAND, 0, PAUL);

        move("10000", Step.UP, 1, without("TNL-2026-0001"));

        assertThat(numbers(Sort.HAND, Filter.ALL, Sight.FULL)).isEqualTo("10000 0001 0002 0003");
    }

    @Test
    void takesDossiersThatComeLaterAfterThoseThatHaveTheirPlace() {
        orders.choose(EDITION, Sort.HAND, 0, PAUL);
        sheet("TNL-2026-0007", "SMALL", DossierStatus.IN_DELIBERATION, "95.0", "", "20.0");

        assertThat(numbers(Sort.HAND, Filter.ALL, Sight.FULL)).isEqualTo("0002 0001 10000 0003 0007");
        move("0007", Step.UP, 1, Sight.FULL);
        assertThat(numbers(Sort.HAND, Filter.ALL, Sight.FULL)).isEqualTo("0002 0001 10000 0007 0003");
    }

    @Test
    void tellsWhoeverIsSecondThatTheOrderHasChanged() {
        orders.choose(EDITION, Sort.HAND, 0, PAUL);
        move("0001", Step.FIRST, 1, Sight.FULL);

        assertChanged(() -> move("0003", Step.FIRST, 1, Sight.FULL));
        assertChanged(() -> orders.choose(EDITION, Sort.TOTAL, 1, PAUL));
        assertThat(numbers(Sort.HAND, Filter.ALL, Sight.FULL)).isEqualTo("0001 0002 10000 0003");
    }

    @Test
    void movesNothingInAnOrderThatIsNotByHand() {
        orders.choose(EDITION, Sort.REFERENCE, 0, PAUL);

        assertChanged(() -> move("0001", Step.DOWN, 1, Sight.FULL));
    }

    private static void assertChanged(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(DomainException.class)
                .extracting(problem -> ((DomainException) problem).key())
                .isEqualTo("award.order.changed");
    }

    private void move(String number, Step step, long seen, Sight sight) {
        orders.move(new DossierReference("TNL-2026-" + number), step, seen, sight, PAUL);
    }

    private Optional<DeliberationPosition> position(String reference, Sight sight) {
        return list.position(new DossierReference(reference), sight, Sort.TOTAL);
    }

    private String numbers(Sort sort, Filter filter, Sight sight) {
        return String.join(
                " ",
                page(sort, filter, sight, 0, 50).lines().stream()
                        .map(line -> line.reference().substring("TNL-2026-".length()))
                        .toList());
    }

    private Page page(Sort sort, Filter filter, Sight sight, int page, int size) {
        return list.find(new Query(EDITION, sight, sort, filter, page, size), list.counts(EDITION, sight));
    }

    private static Sight without(String reference) {
        return new Sight(Set.of(new Sight.Closed(UUID.randomUUID(), reference)));
    }

    private void authority(String id, String kind, @Nullable Integer population) {
        jdbc.sql("insert into tnl.local_authority (id, kind, name, population, postal_codes, listed)"
                        + " values (?, ?, ?, ?, '', true)")
                .params(id, kind, id, population)
                .update();
    }

    private void dossier(String reference, String authority, DossierStatus status) {
        jdbc.sql(
                        """
                        insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status,
                                                 filed_versions, created_at, updated_at, version)
                        values (?, ?, ?, 'LABEL', ?, ?, ?, 1, current_timestamp, current_timestamp, 1)
                        """)
                .params(
                        UUID.randomUUID(),
                        reference,
                        new DossierReference(reference).edition().value(),
                        authority,
                        "Name of " + authority,
                        status.name())
                .update();
    }

    private void sheet(
            String reference,
            String authority,
            DossierStatus status,
            String total,
            String divergent,
            @Nullable String margin) {
        dossier(reference, authority, status);
        jdbc.sql(
                        """
                        insert into tnl.deliberation_sheet (reference, edition, reviews, total, divergent_axes, proposed,
                                                            margin, version)
                        values (?, ?, 3, ?, ?, 'GOLD', ?, 1)
                        """)
                .params(
                        reference,
                        new DossierReference(reference).edition().value(),
                        new BigDecimal(total),
                        divergent,
                        margin == null ? null : new BigDecimal(margin))
                .update();
    }

    /** One row an edition; a version more with each change. */
    private static final class Rows implements DeliberationOrders.Rows {

        private final Map<String, DeliberationOrder> rows = new HashMap<>();

        @Override
        public DeliberationOrder save(DeliberationOrder order) {
            DeliberationOrder saved = new DeliberationOrder(
                    order.edition(), order.sort(), order.changedBy(), order.changedAt(), order.version() + 1);
            rows.put(order.edition(), saved);
            return saved;
        }

        @Override
        public Optional<DeliberationOrder> findById(String edition) {
            return Optional.ofNullable(rows.get(edition));
        }
    }
}
