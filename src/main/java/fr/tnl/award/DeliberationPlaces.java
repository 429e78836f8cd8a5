package fr.tnl.award;

import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.award.DeliberationOrders.Step;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of dossiers in an order by hand. */
@Component
class DeliberationPlaces {

    private record Place(String reference, int place) {}

    private final JdbcClient jdbc;

    DeliberationPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives those a place that have none: after the others, in the order that they are in now. */
    void fill(EditionCode edition, Sort now) {
        jdbc.sql("insert into tnl.deliberation_place (reference, edition, place)"
                        + " select s.reference, s.edition, "
                        + "(select coalesce(max(place), 0) from tnl.deliberation_place where edition = :edition)"
                        + " + row_number() over (order by " + DeliberationList.orderBy(now) + ")"
                        + DeliberationList.FROM + " and p.reference is null")
                .param("edition", edition.value())
                .param("consolidated", DeliberationList.CONSOLIDATED)
                .param("closed", Sight.FULL.closedReferences())
                .update();
    }

    /** At the end of what the person sees, up and down change nothing. */
    void move(DossierReference reference, Step step, Sight sight) {
        int own = placeOf(reference);
        switch (step) {
            case FIRST -> put(reference.value(), outermost(reference.edition(), "min") - 1);
            case LAST -> put(reference.value(), outermost(reference.edition(), "max") + 1);
            case UP, DOWN ->
                neighbour(reference.edition(), own, step, sight).ifPresent(other -> {
                    // Those between them whom the person does not see stay where they are
                    put(reference.value(), other.place());
                    put(other.reference(), own);
                });
        }
    }

    private Optional<Place> neighbour(EditionCode edition, int own, Step step, Sight sight) {
        String beyond =
                step == Step.UP ? " and p.place < :own order by p.place desc" : " and p.place > :own order by p.place";
        return jdbc.sql("select s.reference, p.place" + DeliberationList.FROM + beyond + " limit 1")
                .param("edition", edition.value())
                .param("consolidated", DeliberationList.CONSOLIDATED)
                .param("closed", sight.closedReferences())
                .param("own", own)
                .query((row, number) -> new Place(row.getString("reference"), row.getInt("place")))
                .optional();
    }

    private int placeOf(DossierReference reference) {
        return jdbc.sql("select place from tnl.deliberation_place where reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    private int outermost(EditionCode edition, String end) {
        return jdbc.sql("select " + end + "(place) from tnl.deliberation_place where edition = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
    }

    private void put(String reference, int place) {
        jdbc.sql("update tnl.deliberation_place set place = :place where reference = :reference")
                .param("place", place)
                .param("reference", reference)
                .update();
    }
}
