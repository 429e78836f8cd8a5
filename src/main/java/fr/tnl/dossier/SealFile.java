package fr.tnl.dossier;

import fr.tnl.dossier.journal.Marks;
import fr.tnl.shared.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A seal as a text file: a first line with edition and moment, then a line for each dossier. */
final class SealFile {

    private static final String FORMAT = "tnl-scelle/1";
    private static final Pattern HEAD = Pattern.compile(Pattern.quote(FORMAT) + "\\|([^|]+)\\|[^|]+\\|\\d+");
    private static final Pattern LINE = Pattern.compile("([^|]+)\\|(\\d{1,9})\\|([0-9a-f]{64})");

    private SealFile() {}

    static String write(String edition, Instant at, List<Marks.Mark> marks) {
        return marks.stream()
                .map(mark -> mark.reference() + "|" + mark.lines() + "|" + mark.hash() + "\n")
                .collect(Collectors.joining(
                        "",
                        String.join(
                                        "|",
                                        FORMAT,
                                        edition,
                                        at.truncatedTo(ChronoUnit.SECONDS).toString(),
                                        "" + marks.size())
                                + "\n",
                        ""));
    }

    /** What follows the first line: the same as long as nothing happens. */
    static String body(String file) {
        return file.substring(file.indexOf('\n') + 1);
    }

    /** @throws DomainException {@code dossier.seal.notASeal} where it is none, or one of another edition */
    static List<Marks.Mark> read(String edition, String file) {
        List<String> lines = file.lines().toList();
        Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.get(0).strip());
        if (!head.matches() || !head.group(1).equals(edition)) {
            throw new DomainException("dossier.seal.notASeal", "seal", edition);
        }
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> mark(edition, line.strip()))
                .toList();
    }

    private static Marks.Mark mark(String edition, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new DomainException("dossier.seal.notASeal", "seal", edition);
        }
        return new Marks.Mark(line.group(1), Integer.parseInt(line.group(2)), line.group(3));
    }
}
