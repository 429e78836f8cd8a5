package fr.tnl.award;

import fr.tnl.campaign.Level;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.dossier.spi.Vouched;
import fr.tnl.shared.StableJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The decision, with all its words, and those that were reopened. */
@Component
class VouchedDecision implements Vouched {

    private final Awards.Decisions decisions;
    private final Reopenings.Rows reopened;

    VouchedDecision(Awards.Decisions decisions, Reopenings.Rows reopened) {
        this.decisions = decisions;
        this.reopened = reopened;
    }

    static Evidence evidence(Decision decision) {
        return Evidence.secret(text(decision));
    }

    private static String text(Decision decision) {
        return text(
                decision.reference(),
                decision.proposed(),
                decision.level(),
                decision.mentionIds(),
                decision.feedback(),
                decision.reason());
    }

    private static String text(ReopenedDecision decision) {
        return text(
                decision.reference(),
                decision.proposed(),
                decision.level(),
                decision.mentionIds(),
                decision.feedback(),
                decision.reason());
    }

    private static String text(
            String reference, Level proposed, Level level, String mentionIds, String feedback, String reason) {
        return StableJson.of(Map.of(
                "reference",
                reference,
                "proposed",
                proposed.name(),
                "level",
                level.name(),
                "mentions",
                mentionIds,
                "feedback",
                feedback,
                "reason",
                reason));
    }

    @Override
    public Set<EventKind> kinds() {
        return Set.of(EventKind.DECIDED);
    }

    @Override
    public List<String> of(Dossier dossier) {
        String reference = dossier.requireReference().value();
        return Stream.concat(
                        decisions.findById(reference).stream().map(VouchedDecision::text),
                        reopened.findByReferenceOrderByReopenedAtDesc(reference).stream()
                                .map(VouchedDecision::text))
                .toList();
    }
}
