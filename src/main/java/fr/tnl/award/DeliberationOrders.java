package fr.tnl.award;

import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.Sight;
import java.time.Clock;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses and changes the order of a deliberation; of two people who change it at once, one is told. */
@Service
@RetriedOnConflict
@Transactional
public class DeliberationOrders {

    interface Rows extends Repository<DeliberationOrder, String> {

        DeliberationOrder save(DeliberationOrder order);

        Optional<DeliberationOrder> findById(String edition);
    }

    /** Where a dossier goes. */
    public enum Step {
        FIRST,
        UP,
        DOWN,
        LAST
    }

    private final Rows rows;
    private final DeliberationPlaces places;
    private final Clock clock;

    DeliberationOrders(Rows rows, DeliberationPlaces places, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DeliberationOrder of(EditionCode edition) {
        return rows.findById(edition.value()).orElseGet(() -> DeliberationOrder.unchosen(edition));
    }

    /**
     * An order by hand begins as the one before it, or as it was left.
     *
     * @param seen version of the order that the person looked at
     * @throws DomainException {@code award.order.changed} where it is another by now
     */
    public void choose(EditionCode edition, Sort sort, long seen, Actor actor) {
        DeliberationOrder now = seen(edition, seen);
        if (sort == Sort.HAND) {
            places.fill(edition, now.sort());
        }
        rows.save(now.by(sort, actor.name(), clock.instant()));
    }

    /**
     * Moves a dossier in the order by hand; up and down go by what the person sees.
     *
     * @param seen version of the order that the person looked at
     * @throws DomainException {@code award.order.changed} where it is another by now, or is not by hand
     */
    public void move(DossierReference reference, Step step, long seen, Sight sight, Actor actor) {
        EditionCode edition = reference.edition();
        DeliberationOrder now = seen(edition, seen);
        if (now.sort() != Sort.HAND) {
            throw DomainException.of("award.order.changed");
        }
        places.fill(edition, Sort.HAND);
        places.move(reference, step, sight);
        rows.save(now.by(Sort.HAND, actor.name(), clock.instant()));
    }

    private DeliberationOrder seen(EditionCode edition, long version) {
        DeliberationOrder now = of(edition);
        if (now.version() != version) {
            throw DomainException.of("award.order.changed");
        }
        return now;
    }
}
