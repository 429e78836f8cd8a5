package fr.tnl.process.delegates.review;

import fr.tnl.campaign.Editions;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.review.Mornings;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.shared.EditionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the process of a review who gives it, and when it is announced, reminded of and due. */
@Component
class ReviewTimers {

    private final Editions editions;
    private final Clock clock;

    ReviewTimers(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    void follow(DelegateExecution execution, Review review) {
        boolean found = review.state() == ReviewState.ASSIGNED;
        ReviewVariables.JUROR_FOUND.set(execution, found);
        if (!found) {
            return;
        }
        Instant due = Objects.requireNonNull(review.dueAt());
        ReviewVariables.JUROR.set(execution, review.juror());
        ReviewVariables.DUE_AT.set(execution, Date.from(due));
        Instant invitation = Mornings.after(clock.instant());
        ReviewVariables.INVITATION_AT.set(execution, Date.from(invitation));
        ReviewVariables.REMINDER_AT.set(execution, Date.from(reminder(review, due, invitation)));
    }

    /** With the mails of its morning; where there is little time, with the invitation. */
    private Instant reminder(Review review, Instant due, Instant invitation) {
        Instant reminder =
                Mornings.upTo(editions.get(new EditionCode(review.edition())).before("reviewReminder", due));
        return reminder.isBefore(invitation) ? invitation : reminder;
    }
}
