package fr.tnl.palmares;

import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The palmarès as it is put before those who sign it: every decision of an edition, and what is still owed.
 *
 * @param lines by reference
 * @param undecided by reference
 */
public record Proposal(List<Line> lines, List<Undecided> undecided) {

    private static final int NAMED_AT_MOST = 20;

    /** A decision. */
    public record Line(
            String reference,
            String authorityName,
            Track track,
            Level level,
            List<String> mentions,
            Instant decidedAt) {}

    /** A dossier on which a decision is owed. */
    public record Undecided(String reference, String authorityName, DossierStatus status) {}

    public Proposal {
        lines = lines.stream().sorted(Comparator.comparing(Line::reference)).toList();
        undecided = undecided.stream()
                .sorted(Comparator.comparing(Undecided::reference))
                .toList();
    }

    /** What somebody may know of it; what they sign is the whole. */
    public Proposal seenWith(Sight sight) {
        return new Proposal(
                lines.stream().filter(line -> sight.sees(line.reference())).toList(),
                undecided.stream()
                        .filter(dossier -> sight.sees(dossier.reference()))
                        .toList());
    }

    /** Highest level first, then by name. */
    public List<Line> laureates() {
        return lines.stream()
                .filter(line -> line.level().isAwarded())
                .sorted(Comparator.comparing(Line::level).reversed().thenComparing(Line::authorityName))
                .toList();
    }

    /** By name. */
    public List<Line> notAwarded() {
        return lines.stream()
                .filter(line -> !line.level().isAwarded())
                .sorted(Comparator.comparing(Line::authorityName))
                .toList();
    }

    /** Of the decisions as they were taken: one that is taken again, be it the same, is another. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(lines.stream()
                        .map(line -> String.join(
                                "\t",
                                line.reference(),
                                line.authorityName(),
                                line.track().name(),
                                line.level().name(),
                                String.join(",", line.mentions()),
                                String.valueOf(line.decidedAt().toEpochMilli())))
                        .collect(Collectors.joining("\n"))
                + undecided.stream().map(Undecided::reference).collect(Collectors.joining("\n", "\n\n", "")));
    }

    /**
     * @param sight of the person who reads the refusal
     * @throws DomainException {@code palmares.undecided}, naming the dossiers on which a decision is still owed
     */
    void requireDecided(Sight sight) {
        if (undecided.isEmpty()) {
            return;
        }
        List<Undecided> known = seenWith(sight).undecided();
        throw known.isEmpty()
                ? DomainException.of("palmares.undecided.elsewhere")
                : DomainException.of("palmares.undecided", known.size(), named(known));
    }

    private static String named(List<Undecided> known) {
        String names = known.stream()
                .limit(NAMED_AT_MOST)
                .map(dossier -> dossier.reference() + " (" + dossier.authorityName() + ")")
                .collect(Collectors.joining(", "));
        return known.size() > NAMED_AT_MOST ? names + "…" : names;
    }
}
