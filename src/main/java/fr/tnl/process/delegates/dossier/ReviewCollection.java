package fr.tnl.process.delegates.dossier;

import fr.tnl.process.delegates.CalledByModels;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The reviews that a dossier waits for: the model calls a process for each. */
@Component("reviewCollection")
@CalledByModels
public class ReviewCollection {

    private final Reviews reviews;

    ReviewCollection(Reviews reviews) {
        this.reviews = reviews;
    }

    public List<String> of(DelegateExecution execution) {
        return reviews.of(new DossierReference(DossierVariables.REFERENCE.get(execution))).stream()
                .filter(Review::isOwed)
                .map(Review::id)
                .map(UUID::toString)
                .toList();
    }
}
