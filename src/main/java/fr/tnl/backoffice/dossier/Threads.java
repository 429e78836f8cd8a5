package fr.tnl.backoffice.dossier;

import fr.tnl.correspondence.Conversations;
import fr.tnl.correspondence.Message;
import fr.tnl.correspondence.Side;
import fr.tnl.dossier.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conversation on a dossier as the secretariat reads it. */
@Component
class Threads {

    /** @param isNew whether it waits for the secretariat */
    record Line(String by, Instant at, String text, boolean isNew) {}

    /**
     * @param form names the form to answer with
     * @param seen the newest message, null where there is none
     */
    record Exchange(UUID dossier, List<Line> lines, String form, @Nullable UUID seen) {

        public boolean isWaiting() {
            return lines.stream().anyMatch(Line::isNew);
        }

        public int longest() {
            return Message.LONGEST;
        }
    }

    private final Conversations conversations;

    Threads(Conversations conversations) {
        this.conversations = conversations;
    }

    Exchange of(Dossier dossier) {
        return of(dossier, UUID.randomUUID().toString());
    }

    Exchange of(Dossier dossier, String form) {
        List<Message> all = conversations.of(dossier.id());
        return new Exchange(
                dossier.id(),
                all.stream().map(Threads::line).toList(),
                form,
                all.isEmpty() ? null : all.get(0).id());
    }

    private static Line line(Message message) {
        return new Line(message.authorName(), message.sentAt(), message.text(), message.isOpenFor(Side.SECRETARIAT));
    }
}
