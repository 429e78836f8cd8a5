package fr.tnl.process.mail;

import fr.tnl.review.PendingReviews;
import fr.tnl.review.PendingReviews.Pending;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.template.TemplateValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a juror reads of a morning about the reviews that they have to give. */
@Component
class ReviewDigest {

    private final PendingReviews reviews;
    private final Messages messages;

    ReviewDigest(PendingReviews reviews, Messages messages) {
        this.reviews = reviews;
        this.messages = messages;
    }

    /** {@code reviewSummary}: how many, and of which kind; {@code reviewList}: one line for each. */
    Map<String, Object> of(EditionCode edition, String account) {
        List<Pending> pending = reviews.of(edition, account);
        return Map.of(
                "reviewSummary",
                summary(pending),
                "reviewList",
                TemplateValue.list(pending.stream().map(this::line).toList()));
    }

    private String summary(List<Pending> pending) {
        List<String> kinds = new ArrayList<>();
        count(kinds, pending, Pending::isNew, "process.mail.review.countNew");
        count(kinds, pending, Pending::isDueSoon, "process.mail.review.countSoon");
        count(kinds, pending, Pending::isBegun, "process.mail.review.countBegun");
        String all = messages.get("process.mail.review.count", pending.size());
        return kinds.isEmpty()
                ? messages.get("process.mail.review.summary", all)
                : messages.get("process.mail.review.summaryOf", all, String.join(", ", kinds));
    }

    private void count(List<String> kinds, List<Pending> pending, Predicate<Pending> which, String key) {
        long number = pending.stream().filter(which).count();
        if (number > 0) {
            kinds.add(messages.get(key, number));
        }
    }

    private String line(Pending pending) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.get(
                "process.mail.reviewLine",
                pending.review().authorityName(),
                pending.review().dossier(),
                ParisTime.moment(pending.dueAt())));
        if (pending.isNew()) {
            parts.add(messages.get("process.mail.review.new"));
        }
        if (pending.isDueSoon()) {
            parts.add(messages.get("process.mail.review.soon"));
        }
        Instant begunAt = pending.review().begunAt();
        if (begunAt != null) {
            parts.add(messages.get("process.mail.review.begun", ParisTime.day(begunAt)));
        }
        return String.join(" – ", parts);
    }
}
