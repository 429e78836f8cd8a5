package fr.tnl.review;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.Evidence;
import fr.tnl.dossier.spi.Vouched;
import fr.tnl.shared.StableJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The reviews that were given, those set aside since too, with their scores and comments. */
@Component
class VouchedReviews implements Vouched {

    private final ReviewRepository reviews;

    VouchedReviews(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    static Evidence evidence(Review review) {
        return Evidence.secret(text(review));
    }

    private static String text(Review review) {
        Map<String, Object> scores = new TreeMap<>();
        for (Score score : review.scores()) {
            Map<String, Object> one = new TreeMap<>();
            one.put("comment", score.comment());
            one.put("score", score.score());
            scores.put(score.axis(), one);
        }
        return StableJson.of(Map.of(
                "reference", review.reference(),
                "number", review.number(),
                "juror", String.valueOf(review.juror()),
                "scores", scores,
                "comment", review.comment()));
    }

    @Override
    public Set<EventKind> kinds() {
        return Set.of(EventKind.REVIEWED);
    }

    @Override
    public List<String> of(Dossier dossier) {
        return reviews.findByReference(dossier.requireReference().value()).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED || review.state() == ReviewState.SET_ASIDE)
                .map(VouchedReviews::text)
                .toList();
    }
}
