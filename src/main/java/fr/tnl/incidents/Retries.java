package fr.tnl.incidents;

import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.incidents.spi.FailedSteps.Place;
import fr.tnl.review.Sights;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.Sight;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has steps that gave up tried once more: one attempt, which shows at once whether the cause is mended. Of a group, only
 * those that had given up when it was asked for; what fails again waits for somebody again.
 */
@Service
@RetriedOnConflict
@Transactional
public class Retries {

    interface Rows extends Repository<Retry, UUID> {

        Optional<Retry> findById(UUID id);

        List<Retry> findByRunningIsNotNullOrderByRequestedAt();

        Optional<Retry> findByRunning(String group);

        List<Retry> findFirst5ByWorkGroupOrderByRequestedAtDesc(String group);

        List<Retry> findFirst5ByIncidentOrderByRequestedAtDesc(String incident);

        Retry save(Retry retry);
    }

    /** As many at once as one transaction carries lightly. */
    private static final int AT_ONCE = 500;

    private final Rows rows;
    private final Incidents incidents;
    private final FailedSteps steps;
    private final Sights sights;
    private final Messages messages;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Retries(
            Rows rows,
            Incidents incidents,
            FailedSteps steps,
            Sights sights,
            Messages messages,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.steps = steps;
        this.sights = sights;
        this.messages = messages;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Has one tried once more.
     *
     * @param account who asks
     * @throws UnknownException where there is no such incident for them
     * @throws DomainException {@code incidents.retry.<state>} where it is not open any more, {@code
     *     incidents.retry.foreign} where another program has to take it back
     */
    public void one(String id, Sight sight, String account) {
        Incidents.Sheet sheet =
                incidents.find(id, sight).orElseThrow(() -> new UnknownException("incidents.unknown", id));
        if (sheet.found().state() != FailedSteps.State.OPEN) {
            throw DomainException.of("incidents.retry." + sheet.found().state());
        }
        FailedStep step = sheet.found().step();
        requireRetriable(step);
        if (steps.retry(List.of(step)) == 0) {
            throw DomainException.of("incidents.retry." + FailedSteps.State.PASSED);
        }
        template.insert(Retry.ofOne(sheet, words(sheet.place()), account, clock.instant()));
    }

    /**
     * Has all of a group tried once more, little by little.
     *
     * @throws DomainException {@code incidents.retry.none} where none is open any more, {@code incidents.retry.running}
     *     where that is under way already
     */
    public Retry all(String group, Sight sight, String account) {
        IncidentGroup found = incidents
                .group(group, sight, 0)
                .orElseThrow(() -> DomainException.of("incidents.retry.none"))
                .group();
        requireRetriable(found.one());
        rows.findByRunning(group).ifPresent(retry -> {
            throw DomainException.of("incidents.retry.running", retry.done(), retry.total());
        });
        return template.insert(Retry.ofAll(found, words(found.place()), account, clock.instant()));
    }

    /** The last ones of a group, the newest first. */
    @Transactional(readOnly = true)
    public List<Retry> ofGroup(String group) {
        return rows.findFirst5ByWorkGroupOrderByRequestedAtDesc(group);
    }

    /** The last ones of an incident by itself, the newest first. */
    @Transactional(readOnly = true)
    public List<Retry> ofIncident(String incident) {
        return rows.findFirst5ByIncidentOrderByRequestedAtDesc(incident);
    }

    @Transactional(readOnly = true)
    public List<UUID> underWay() {
        return rows.findByRunningIsNotNullOrderByRequestedAt().stream()
                .map(Retry::id)
                .toList();
    }

    /**
     * Goes on with what was asked for.
     *
     * @return whether there is more to do
     */
    public boolean goOn(UUID id) {
        Retry retry = rows.findById(id).orElseThrow();
        if (!retry.isUnderWay()) {
            return false;
        }
        List<FailedStep> next = incidents.inGroup(retry.workGroup(), sights.of(retry.requestedBy())).stream()
                // What gives up after that waits for somebody to look
                .filter(step -> !step.since().truncatedTo(ChronoUnit.MILLIS).isAfter(retry.requestedAt()))
                .limit(AT_ONCE)
                .toList();
        if (next.isEmpty()) {
            rows.save(retry.finished(clock.instant()));
            return false;
        }
        rows.save(retry.with(steps.retry(next)));
        return true;
    }

    private static void requireRetriable(FailedStep step) {
        if (!step.isRetriable()) {
            throw DomainException.of("incidents.retry.foreign");
        }
    }

    private String words(Place place) {
        return messages.get("incidents.place", place.name(), place.processName(), place.version());
    }
}
