package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to each dossier, in order; lines are added and never changed, except that an erased person is taken out. */
@Service
@Transactional
public class Timeline {

    interface Events extends Repository<DossierEvent, UUID> {

        List<DossierEvent> findByDossierOrderByAtAsc(UUID dossier);
    }

    private static final int LONGEST_DETAIL = 4000;

    private final Events events;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Timeline(Events events, JdbcAggregateTemplate template, Clock clock) {
        this.events = events;
        this.template = template;
        this.clock = clock;
    }

    /** @return the id of the line */
    public UUID record(UUID dossier, EventKind kind, Actor actor, String detail) {
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        DossierEvent event =
                new DossierEvent(UUID.randomUUID(), dossier, clock.instant(), kind, actor.kind(), actor.name(), kept);
        template.insert(event);
        return event.id();
    }

    @Transactional(readOnly = true)
    public List<DossierEvent> of(UUID dossier) {
        return events.findByDossierOrderByAtAsc(dossier);
    }
}
