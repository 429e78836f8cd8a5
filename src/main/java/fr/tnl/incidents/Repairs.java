package fr.tnl.incidents;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.incidents.spi.FailedStep;
import fr.tnl.incidents.spi.FailedSteps;
import fr.tnl.incidents.spi.StepValue;
import fr.tnl.incidents.spi.StepValues;
import fr.tnl.incidents.spi.ValueType;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import fr.tnl.shared.TypedText;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts variables right where a step gave up, each with a reason, and a line in the journal of its dossier. */
@Service
@Transactional
public class Repairs {

    interface Rows extends Repository<VariableRepair, UUID> {

        List<VariableRepair> findByInstanceOrderByRepairedAtDesc(String instance);
    }

    private static final int LONGEST_REASON = 2000;

    /**
     * What an administrator wishes.
     *
     * @param type where the variable has none of its own
     * @param typed the new value, as it was typed
     * @param mark of the value as it was shown, see {@link StepValue#mark()}
     */
    public record Wish(String variable, @Nullable ValueType type, String typed, String mark, String reason) {}

    private final Rows rows;
    private final Incidents incidents;
    private final StepValues values;
    private final Dossiers dossiers;
    private final Messages messages;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    Repairs(
            Rows rows,
            Incidents incidents,
            StepValues values,
            Dossiers dossiers,
            Messages messages,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.values = values;
        this.dossiers = dossiers;
        this.messages = messages;
        this.template = template;
        this.clock = clock;
    }

    /** What is within reach of a step that gave up; nothing where the process is not there any more. */
    @Transactional(readOnly = true)
    public List<StepValue> values(Incidents.Sheet sheet) {
        return sheet.found().state() == FailedSteps.State.OPEN
                ? values.of(sheet.found().step())
                : List.of();
    }

    /** What was put right in the same process, the newest first. */
    @Transactional(readOnly = true)
    public List<VariableRepair> of(FailedStep step) {
        return rows.findByInstanceOrderByRepairedAtDesc(step.instance());
    }

    /**
     * Gives the variable its new value.
     *
     * @param account who does it
     * @throws UnknownException where there is no such incident for them
     * @throws DomainException where it is not open any more, the variable is protected, the value is none of its type or
     *     the same, no reason is given, or the variable was changed meanwhile
     */
    public VariableRepair repair(String incident, Wish wish, Sight sight, String account) {
        Incidents.Sheet sheet =
                incidents.find(incident, sight).orElseThrow(() -> new UnknownException("incidents.unknown", incident));
        if (sheet.found().state() != FailedSteps.State.OPEN) {
            throw DomainException.of("incidents.repair.closed");
        }
        // Two at once follow each other
        Dossier dossier = sheet.line().dossier();
        if (dossier != null) {
            dossiers.hold(dossier.id());
        }
        FailedStep step = sheet.found().step();
        StepValue seen = values.of(step).stream()
                .filter(value -> value.name().equals(wish.variable()))
                .findFirst()
                .orElseThrow(() -> DomainException.of("incidents.repair.unknown", wish.variable()));
        if (!seen.isRepairable()) {
            throw DomainException.of(seen.protection().messageKey());
        }
        ValueType type = seen.type() == null ? wish.type() : seen.type();
        if (type == null) {
            throw new DomainException("incidents.repair.noType", "type");
        }
        Object value = TypedValue.parse(type, wish.typed());
        String reason = TypedText.lines(wish.reason());
        if (reason.isEmpty()) {
            throw new DomainException("incidents.repair.noReason", "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new DomainException("incidents.repair.reasonTooLong", "reason", LONGEST_REASON);
        }
        if (!seen.mark().equals(wish.mark())) {
            throw DomainException.of("incidents.repair.changed", wish.variable());
        }
        if (value.equals(seen.value())) {
            throw new DomainException("incidents.repair.same", "value");
        }
        if (!values.replace(step, seen, value)) {
            throw DomainException.of("incidents.repair.changed", wish.variable());
        }
        VariableRepair repair = template.insert(new VariableRepair(
                UUID.randomUUID(),
                step.instance(),
                step.id(),
                step.element(),
                seen.name(),
                seen.value() == null ? null : TypedValue.words(seen.value(), messages),
                TypedValue.words(value, messages),
                reason,
                account,
                clock.instant()));
        if (dossier != null) {
            dossiers.note(
                    dossier,
                    EventKind.VARIABLE_REPAIRED,
                    Actor.staff(account),
                    line(repair, sheet.place().name()),
                    Evidence.NONE);
        }
        return repair;
    }

    private String line(VariableRepair repair, String element) {
        return messages.get(
                "incidents.repair.line",
                repair.variable(),
                repair.oldValue() == null ? messages.get("incidents.value.none") : repair.oldValue(),
                repair.newValue(),
                element,
                repair.reason());
    }
}
