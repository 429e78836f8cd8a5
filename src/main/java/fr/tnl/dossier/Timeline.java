package fr.tnl.dossier;

import fr.tnl.shared.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to each dossier, in order: its journal. Lines are added and never changed, except that an erased person
 * is taken out; each is chained to the one before, so that what was tampered with shows.
 */
@Service
@Transactional
public class Timeline {

    interface Events extends Repository<DossierEvent, UUID> {

        List<DossierEvent> findByDossierOrderByNumberAsc(UUID dossier);
    }

    private static final int LONGEST_DETAIL = 4000;

    private final Events events;
    private final JournalHeads heads;
    private final DossierSteps steps;
    private final JournalLines lines;
    private final Clock clock;

    Timeline(Events events, JournalHeads heads, DossierSteps steps, JournalLines lines, Clock clock) {
        this.events = events;
        this.heads = heads;
        this.steps = steps;
        this.lines = lines;
        this.clock = clock;
    }

    /** @return the id of the line */
    public UUID record(UUID dossier, EventKind kind, Actor actor, String detail) {
        return record(dossier, kind, actor, detail, Evidence.NONE);
    }

    /**
     * Two at once on one dossier follow each other: the second waits for the first one's transaction.
     *
     * @return the id of the line
     */
    public UUID record(UUID dossier, EventKind kind, Actor actor, String detail, Evidence evidence) {
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        JournalHeads.Held held = heads.hold(dossier);
        DossierEvent event = DossierEvent.next(
                dossier, held.head(), clock.instant().truncatedTo(ChronoUnit.MICROS), kind, actor, kept, evidence);
        lines.add(event);
        heads.move(dossier, event.head());
        if (held.moved()) {
            steps.move(dossier, event.number(), event.at());
        }
        return event.id();
    }

    @Transactional(readOnly = true)
    public List<DossierEvent> of(UUID dossier) {
        return events.findByDossierOrderByNumberAsc(dossier);
    }
}
