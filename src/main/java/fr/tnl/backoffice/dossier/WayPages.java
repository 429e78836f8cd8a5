package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.People;
import fr.tnl.dossier.spi.DossierWays;
import fr.tnl.dossier.spi.DossierWays.Course;
import fr.tnl.dossier.spi.DossierWays.Step;
import fr.tnl.dossier.spi.DossierWays.Way;
import fr.tnl.review.Review;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Drawing.Mark;
import fr.tnl.shared.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is shown of a dossier's way: one diagram, the same in words, and the other courses to choose from. */
@Component
class WayPages {

    /** @param number of the review that it obtains, 0 for none */
    record CourseLine(Course course, String title, int number, boolean current) {}

    /**
     * @param who has or had it in hand, empty where nobody did
     * @param calledTitle of the course that it called, null for none
     */
    record StepLine(Step step, String who, @Nullable String calledTitle, List<StepLine> within) {

        private static final Duration AT_ONCE = Duration.ofMinutes(1);

        /** Whether it took no time that is worth telling. */
        public boolean isAtOnce() {
            return step.endedAt() != null
                    && Duration.between(step.begunAt(), step.endedAt()).compareTo(AT_ONCE) < 0;
        }
    }

    private final DossierWays ways;
    private final Reviews reviews;
    private final People people;
    private final Messages messages;

    WayPages(DossierWays ways, Reviews reviews, People people, Messages messages) {
        this.ways = ways;
        this.reviews = reviews;
        this.people = people;
        this.messages = messages;
    }

    /** @return whether there is such a course; where none is named there need not be any */
    boolean fill(Model model, DossierReference reference, @Nullable String chosen) {
        UnaryOperator<String> names = people.names();
        List<Course> courses = ways.of(reference);
        Optional<Course> current = courses.stream()
                .filter(course -> chosen == null || course.id().equals(chosen))
                .findFirst();
        List<CourseLine> lines = lines(courses, reference, current.orElse(null), names);
        model.addAttribute("courses", lines);
        current.ifPresent(course -> {
            Way way = ways.way(course);
            Map<String, String> titles = lines.stream()
                    .collect(Collectors.toMap(line -> line.course().id(), CourseLine::title));
            model.addAttribute("course", course);
            model.addAttribute("courseTitle", titles.get(course.id()));
            model.addAttribute("way", way);
            model.addAttribute("drawing", drawing(way));
            model.addAttribute("present", stepLines(way.present(), titles, names));
            model.addAttribute("steps", stepLines(way.steps(), titles, names));
        });
        return current.isPresent() || chosen == null;
    }

    private List<CourseLine> lines(
            List<Course> courses, DossierReference reference, @Nullable Course current, UnaryOperator<String> names) {
        Map<UUID, Review> known =
                reviews.of(reference).stream().collect(Collectors.toMap(Review::id, review -> review));
        return courses.stream()
                .map(course -> {
                    Review review = course.review() == null ? null : known.get(course.review());
                    return new CourseLine(
                            course,
                            review == null ? course.name() : title(review, names),
                            review == null ? 0 : review.number(),
                            course.equals(current));
                })
                .sorted(Comparator.comparingInt(CourseLine::number))
                .toList();
    }

    private String title(Review review, UnaryOperator<String> names) {
        return review.juror() == null
                ? messages.get("backoffice.way.review", review.number())
                : messages.get("backoffice.way.reviewBy", review.number(), names.apply(review.juror()));
    }

    private static List<StepLine> stepLines(List<Step> steps, Map<String, String> titles, UnaryOperator<String> names) {
        return steps.stream()
                .map(step -> new StepLine(
                        step,
                        step.account() == null ? "" : names.apply(step.account()),
                        step.called() == null ? null : titles.get(step.called()),
                        stepLines(step.within(), titles, names)))
                .toList();
    }

    private Drawing drawing(Way way) {
        List<Mark> marks = new ArrayList<>();
        way.passed().forEach((element, times) -> {
            if (!way.waiting().contains(element)
                    && !way.failed().contains(element)
                    && !way.interrupted().contains(element)) {
                marks.add(
                        new Mark(element, "passed", times > 1 ? messages.get("backoffice.way.mark.times", times) : ""));
            }
        });
        way.interrupted()
                .forEach(element ->
                        marks.add(new Mark(element, "interrupted", messages.get("backoffice.way.mark.interrupted"))));
        way.waiting()
                .forEach(element ->
                        marks.add(new Mark(element, "waiting", messages.get("backoffice.way.mark.waiting"))));
        way.failed()
                .forEach(element -> marks.add(new Mark(element, "failed", messages.get("backoffice.way.mark.failed"))));
        return new Drawing(way.diagram(), marks);
    }
}
