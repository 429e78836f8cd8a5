package fr.tnl.process.models.rehearsal;

import fr.tnl.process.models.rehearsal.RehearsalReport.MailLine;
import fr.tnl.shared.Messages;
import java.util.List;
import java.util.stream.Stream;

/** A rehearsal in a few lines. */
final class Summary {

    private Summary() {}

    static List<String> lines(RehearsalReport report, Messages messages) {
        long passed = report.models().stream()
                .flatMap(model -> model.passages().stream())
                .filter(passage -> passage.times() > 0)
                .count();
        long all = report.models().stream()
                .mapToLong(model -> model.passages().size())
                .sum();
        Stream<String> head = Stream.of(
                messages.get(
                        "process.rehearsal.lived",
                        report.dossiers(),
                        report.edition(),
                        report.took().toMillis() / 1000.0),
                messages.get("process.rehearsal.passed", passed, all),
                messages.get(
                        "process.rehearsal.mails",
                        report.mails().stream().mapToLong(MailLine::sent).sum(),
                        report.mails().stream().mapToLong(MailLine::failed).sum()));
        Stream<String> outcomes = report.outcomes().entrySet().stream()
                .map(outcome -> messages.get("process.rehearsal.outcome", outcome.getKey(), outcome.getValue()));
        Stream<String> never = report.models().stream().flatMap(model -> model.never().stream()
                .map(passage -> messages.get("process.rehearsal.never", model.name(), passage.label())));
        Stream<String> stuck = report.stuck().stream()
                .map(one -> messages.get(
                        "process.rehearsal.stuck", one.businessKey(), String.join(", ", one.places()), one.why()));
        Stream<String> failures = report.failures().stream()
                .map(one -> messages.get("process.rehearsal.failure", report.label(one), one.times(), one.why()));
        Stream<String> hint =
                report.refusals().isEmpty() ? Stream.of() : Stream.of(messages.get("process.rehearsal.troublesHint"));
        Stream<String> refusals = report.refusals().stream()
                .map(one -> messages.get("process.rehearsal.trouble", report.label(one), one.times(), one.why()));
        return Stream.of(head, outcomes, failures, stuck, hint, refusals, never)
                .flatMap(lines -> lines)
                .toList();
    }
}
