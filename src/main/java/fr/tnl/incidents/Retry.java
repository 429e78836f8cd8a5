package fr.tnl.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody had steps tried once more.
 *
 * @param workGroup key of their group at that time
 * @param incident null where all of the group were meant
 * @param place in words
 * @param requestedBy an account
 * @param total how many had given up then
 * @param done how many of them have been handed to the engine so far
 * @param running the group as long as it is under way, then null
 * @param finishedAt null as long as it is under way
 */
@Table(schema = "tnl", name = "incident_retry")
public record Retry(
        @Id UUID id,
        String workGroup,
        @Nullable String incident,
        String place,
        CauseKind cause,
        String requestedBy,
        Instant requestedAt,
        int total,
        int done,
        @Nullable String running,
        @Nullable Instant finishedAt,
        @Version long version) {

    static Retry ofOne(Incidents.Sheet sheet, String place, String account, Instant now) {
        return new Retry(
                UUID.randomUUID(),
                sheet.group(),
                sheet.found().step().id(),
                place,
                sheet.cause().kind(),
                account,
                now,
                1,
                1,
                null,
                now,
                0);
    }

    static Retry ofAll(IncidentGroup group, String place, String account, Instant now) {
        return new Retry(
                UUID.randomUUID(),
                group.key(),
                null,
                place,
                group.cause().kind(),
                account,
                now,
                group.count(),
                0,
                group.key(),
                null,
                0);
    }

    Retry with(int more) {
        return new Retry(
                id,
                workGroup,
                incident,
                place,
                cause,
                requestedBy,
                requestedAt,
                total,
                done + more,
                running,
                finishedAt,
                version);
    }

    Retry finished(Instant now) {
        return new Retry(
                id, workGroup, incident, place, cause, requestedBy, requestedAt, total, done, null, now, version);
    }

    public boolean isUnderWay() {
        return finishedAt == null;
    }

    /** How many had gone on, or been ended, before they were reached. */
    public int overtaken() {
        return isUnderWay() ? 0 : total - done;
    }
}
