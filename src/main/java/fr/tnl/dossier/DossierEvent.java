package fr.tnl.dossier;

import fr.tnl.dossier.journal.Commitment;
import fr.tnl.dossier.journal.Head;
import fr.tnl.dossier.journal.JournalEntry;
import fr.tnl.dossier.journal.JournalLine;
import fr.tnl.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of a dossier's story, chained to the one before.
 *
 * @param number from 1, within the dossier
 * @param detail a short text that completes the kind's, or empty
 * @param evidence see {@link Evidence}
 */
@Table(schema = "tnl", name = "dossier_event")
public record DossierEvent(
        @Id UUID id,
        UUID dossier,
        int number,
        Instant at,
        EventKind kind,
        Actor.Kind actorKind,
        String actor,
        String detail,
        String evidence,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Seal seal) {

    /**
     * What binds the line to its texts and to the line before.
     *
     * @param actorSalt null once the person was erased
     * @param detailSalt null once the detail was erased
     * @param hash of the whole line, see {@link JournalLine}
     */
    public record Seal(
            @Nullable String actorSalt,
            String actorHash,
            @Nullable String detailSalt,
            String detailHash,
            String previous,
            String hash) {}

    /** The line that comes after the head of a dossier's journal. */
    static DossierEvent next(
            UUID dossier, Head head, Instant at, EventKind kind, Actor actor, String detail, Evidence evidence) {
        String actorSalt = Commitment.newSalt();
        String detailSalt = Commitment.newSalt();
        JournalLine line = new JournalLine(
                dossier,
                head.lines() + 1,
                head.hash(),
                at,
                kind.name(),
                actor.kind().name(),
                Commitment.hash(actorSalt, actor.name()),
                Commitment.hash(detailSalt, detail),
                evidence.sha256(detailSalt));
        return new DossierEvent(
                UUID.randomUUID(),
                dossier,
                line.number(),
                at,
                kind,
                actor.kind(),
                actor.name(),
                detail,
                line.evidence(),
                new Seal(actorSalt, line.actor(), detailSalt, line.detail(), line.previous(), line.hash()));
    }

    /** The line as it is hashed, and what is kept with it. */
    public JournalEntry entry() {
        return new JournalEntry(
                new JournalLine(
                        dossier,
                        number,
                        seal.previous(),
                        at,
                        kind.name(),
                        actorKind.name(),
                        seal.actorHash(),
                        seal.detailHash(),
                        evidence),
                seal.hash(),
                actor,
                seal.actorSalt(),
                detail,
                seal.detailSalt());
    }

    Head head() {
        return new Head(number, seal.hash());
    }
}
