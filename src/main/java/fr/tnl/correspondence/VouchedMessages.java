package fr.tnl.correspondence;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.dossier.spi.Vouched;
import fr.tnl.shared.StableJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The messages, without their authors, who may have to be erased. */
@Component
class VouchedMessages implements Vouched {

    private final Conversations.Rows rows;

    VouchedMessages(Conversations.Rows rows) {
        this.rows = rows;
    }

    static Evidence evidence(Message message) {
        return Evidence.secret(text(message));
    }

    private static String text(Message message) {
        return StableJson.of(
                Map.of("id", message.id().toString(), "side", message.side().name(), "text", message.text()));
    }

    @Override
    public Set<EventKind> kinds() {
        return Set.of(EventKind.MESSAGE_SENT);
    }

    @Override
    public List<String> of(Dossier dossier) {
        return rows.findByDossierOrderBySentAtDesc(dossier.id()).stream()
                .map(VouchedMessages::text)
                .toList();
    }
}
