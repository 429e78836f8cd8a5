package fr.tnl.backoffice.export;

import fr.tnl.backoffice.dossier.DossierAccess.Part;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Journal;
import fr.tnl.dossier.Timeline;
import fr.tnl.dossier.journal.Commitment;
import fr.tnl.dossier.journal.Head;
import fr.tnl.shared.Hashes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal of a dossier as it is exported: all lines, so that the chain can be followed, and of the texts behind their
 * hashes those that the viewer may read.
 */
@Component
class ExportedJournal {

    /**
     * @param detail null where the viewer may not read it, or the person was erased
     * @param content what the line vouches for, as the text that was hashed; null likewise, or where there is none
     */
    record Line(DossierEvent event, @Nullable String actor, @Nullable String detail, @Nullable String content) {}

    private final Timeline timeline;
    private final Journal journal;

    ExportedJournal(Timeline timeline, Journal journal) {
        this.timeline = timeline;
        this.journal = journal;
    }

    List<Line> lines(Dossier dossier, Set<Part> parts) {
        return timeline.of(dossier.id()).stream()
                .map(event -> line(dossier, event, parts))
                .toList();
    }

    private Line line(Dossier dossier, DossierEvent event, Set<Part> parts) {
        boolean open = isOpen(event.kind(), parts);
        return new Line(
                event,
                event.seal().actorSalt() == null ? null : event.actor(),
                open && event.seal().detailSalt() != null ? event.detail() : null,
                open ? content(dossier, event) : null);
    }

    /** With the text goes its salt, by which what the line vouches for could be found by trying. */
    private static boolean isOpen(EventKind kind, Set<Part> parts) {
        return switch (kind) {
            case REVIEWED, REVIEWS_CONSOLIDATED -> parts.contains(Part.REVIEWS);
            case JUROR_RECUSED -> parts.contains(Part.RECUSALS);
            case MESSAGE_SENT -> parts.contains(Part.MESSAGES);
            case MAIL_SENT -> parts.contains(Part.MAILS);
            case DECIDED -> parts.contains(Part.DECISION);
            default -> true;
        };
    }

    private @Nullable String content(Dossier dossier, DossierEvent event) {
        String salt = event.seal().detailSalt();
        return journal.content(dossier, event)
                .map(text -> salt == null || Hashes.sha256(text).equals(event.evidence())
                        ? text
                        : Commitment.opening(salt, text))
                .orElse(null);
    }

    void add(ExportArchive archive, List<Line> lines) throws IOException {
        StringBuilder chain = new StringBuilder();
        Head head = Head.NONE;
        for (Line line : lines) {
            DossierEvent event = line.event();
            chain.append(event.seal().hash())
                    .append(' ')
                    .append(event.entry().line().canonical())
                    .append('\n');
            head = new Head(event.number(), event.seal().hash());
            open(archive, event, "auteur", event.seal().actorSalt(), line.actor());
            open(archive, event, "detail", event.seal().detailSalt(), line.detail());
            if (line.content() != null) {
                archive.add(name(event, "contenu"), line.content());
            }
        }
        archive.add("journal.txt", chain.toString());
        archive.add("fin-du-journal.txt", head.lines() + " " + head.hash() + "\n");
    }

    private static void open(
            ExportArchive archive, DossierEvent event, String part, @Nullable String salt, @Nullable String text)
            throws IOException {
        if (salt != null && text != null) {
            archive.add(name(event, part), Commitment.opening(salt, text));
        }
    }

    private static String name(DossierEvent event, String part) {
        return String.format(Locale.ROOT, "preuves/%04d-%s.txt", event.number(), part);
    }
}
