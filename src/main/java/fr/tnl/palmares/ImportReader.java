package fr.tnl.palmares;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.palmares.ImportTable.Column;
import fr.tnl.palmares.ImportTable.Row;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of each line of a file with past editions what it means, beside what is published already. */
@Component
class ImportReader {

    /** What is understood of a file. */
    record Reading(ImportReport report, Map<String, PublishedEdition> editions) {}

    /** Mentions in a cell stand one after the other. */
    private static final String BETWEEN_MENTIONS = "\\s*[|;\\n]\\s*";

    private static final int LONGEST_TITLE = 200;

    private final LocalAuthorities authorities;
    private final PublicationRows publications;
    private final LaureateRows laureates;
    private final Campaigns campaigns;
    private final Editions files;
    private final Messages messages;

    ImportReader(
            LocalAuthorities authorities,
            PublicationRows publications,
            LaureateRows laureates,
            Campaigns campaigns,
            Editions files,
            Messages messages) {
        this.authorities = authorities;
        this.publications = publications;
        this.laureates = laureates;
        this.campaigns = campaigns;
        this.files = files;
        this.messages = messages;
    }

    Reading read(ImportTable table, Instant now) {
        return new File(now).read(table);
    }

    /** One file: what its lines say of each other counts, too. */
    private final class File {

        private final Instant now;
        private final AuthorityMatch match = new AuthorityMatch(authorities);
        private final Map<String, PublishedEdition> editions = new LinkedHashMap<>();
        private final Map<String, Map<String, Laureate>> published = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        File(Instant now) {
            this.now = now;
            publications.all().forEach(edition -> editions.put(edition.edition(), edition));
        }

        Reading read(ImportTable table) {
            List<ImportLine> lines = new ArrayList<>();
            table.rows().forEach(row -> lines.add(read(row)));
            return new Reading(new ImportReport(lines, table.ignored()), editions);
        }

        private ImportLine read(Row row) {
            String year = row.get(Column.EDITION);
            if (!isPast(year)) {
                return refused(row, messages.get("palmares.import.year", year, PastEdition.FIRST, PastEdition.LAST));
            }
            if (campaigns.find(new EditionCode(year)).isPresent()) {
                return refused(row, messages.get("palmares.import.campaign", year));
            }
            PublishedEdition edition = editions.computeIfAbsent(year, this::past);
            Optional<PublishedLevel> level = PastEdition.level(edition, row.get(Column.LEVEL));
            if (level.isEmpty()) {
                String titles = String.join(
                        ", ",
                        edition.levels().stream().map(PublishedLevel::title).toList());
                return refused(row, messages.get("palmares.import.level", year, row.get(Column.LEVEL), titles));
            }
            Optional<String> tooLong = mentionTitles(row).stream()
                    .filter(title -> title.length() > LONGEST_TITLE)
                    .findFirst();
            if (tooLong.isPresent()) {
                return refused(row, messages.get("palmares.import.mention", LONGEST_TITLE));
            }
            return read(row, edition, level.get());
        }

        private ImportLine read(Row row, PublishedEdition edition, PublishedLevel level) {
            AuthorityMatch.Found found = match.find(row);
            LocalAuthority authority = found.authority();
            String note = found.problem().isEmpty() ? "" : messages.get(found.problem());
            if (authority == null) {
                return line(
                        row,
                        found.doubtful() ? ImportLine.State.DOUBTFUL : ImportLine.State.REFUSED,
                        edition,
                        level,
                        null,
                        note,
                        found.candidates());
            }
            PublishedEdition withMentions = withMentions(edition, row);
            Laureate laureate = Publications.line(
                    edition.edition(),
                    null,
                    authority,
                    authority.name(),
                    Errata.trackOf(level.code()),
                    level.code(),
                    mentionCodes(withMentions, row),
                    now);
            if (!seen.add(key(laureate))) {
                return line(
                        row,
                        ImportLine.State.REFUSED,
                        edition,
                        level,
                        null,
                        messages.get("palmares.import.twice", authority.name(), edition.edition()),
                        List.of(authority));
            }
            return beside(row, withMentions, level, laureate, note, authority);
        }

        /** A line that is there already is left as it is: what is published changes by erratum only. */
        private ImportLine beside(
                Row row,
                PublishedEdition edition,
                PublishedLevel level,
                Laureate laureate,
                String note,
                LocalAuthority authority) {
            Laureate there = of(edition.edition()).get(key(laureate));
            List<LocalAuthority> candidates = List.of(authority);
            if (there == null) {
                editions.put(edition.edition(), edition);
                return line(row, ImportLine.State.NEW, edition, level, laureate, note, candidates);
            }
            Integer removedBy = there.removedBy();
            if (removedBy != null) {
                String removed = messages.get("palmares.import.removed", removedBy);
                return line(row, ImportLine.State.REFUSED, edition, level, null, removed, candidates);
            }
            boolean same = there.level().equals(laureate.level())
                    && Set.copyOf(there.mentions()).equals(Set.copyOf(laureate.mentions()));
            return same
                    ? line(row, ImportLine.State.SAME, edition, level, laureate, note, candidates)
                    : line(
                            row,
                            ImportLine.State.REFUSED,
                            edition,
                            level,
                            null,
                            messages.get("palmares.import.different", edition.levelTitle(there.level())),
                            candidates);
        }

        private Map<String, Laureate> of(String edition) {
            return published.computeIfAbsent(edition, code -> {
                Map<String, Laureate> byKey = new HashMap<>();
                laureates.ofEdition(code).forEach(laureate -> byKey.put(key(laureate), laureate));
                return byKey;
            });
        }

        private PublishedEdition past(String year) {
            Edition file = files.all().stream()
                    .filter(edition -> edition.code().value().equals(year))
                    .findFirst()
                    .orElse(null);
            return PastEdition.of(
                    year,
                    messages.get("palmares.import.title", year),
                    file,
                    code -> messages.get("palmares.level.title." + code),
                    now);
        }
    }

    private static String key(Laureate laureate) {
        return laureate.edition() + " " + laureate.authorityId() + " " + laureate.track();
    }

    private static boolean isPast(String year) {
        return year.matches("\\d{4}")
                && Integer.parseInt(year) >= PastEdition.FIRST
                && Integer.parseInt(year) <= PastEdition.LAST;
    }

    /** The edition with the mentions that a row brings. */
    private static PublishedEdition withMentions(PublishedEdition edition, Row row) {
        List<PublishedMention> all = new ArrayList<>(edition.mentions());
        mentionTitles(row).stream()
                .map(title -> PastEdition.mention(edition, title))
                .filter(mention -> !all.contains(mention))
                .forEach(all::add);
        return new PublishedEdition(
                edition.edition(),
                edition.title(),
                edition.proclaimedOn(),
                edition.imported(),
                edition.revision(),
                edition.updatedAt(),
                edition.levels(),
                all);
    }

    private static List<String> mentionCodes(PublishedEdition edition, Row row) {
        Set<String> wanted = new HashSet<>();
        mentionTitles(row)
                .forEach(title -> wanted.add(PastEdition.mention(edition, title).code()));
        return edition.mentions().stream()
                .map(PublishedMention::code)
                .filter(wanted::contains)
                .toList();
    }

    private static List<String> mentionTitles(Row row) {
        return Stream.of(row.get(Column.MENTIONS).split(BETWEEN_MENTIONS))
                .map(TypedText::line)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private ImportLine refused(Row row, String note) {
        return new ImportLine(
                row.number(),
                written(row),
                row.get(Column.EDITION),
                row.get(Column.LEVEL),
                mentionTitles(row),
                ImportLine.State.REFUSED,
                null,
                note,
                List.of());
    }

    private static ImportLine line(
            Row row,
            ImportLine.State state,
            PublishedEdition edition,
            PublishedLevel level,
            @Nullable Laureate laureate,
            String note,
            List<LocalAuthority> candidates) {
        return new ImportLine(
                row.number(),
                written(row),
                edition.edition(),
                level.title(),
                mentionTitles(row),
                state,
                laureate,
                note,
                candidates);
    }

    private static String written(Row row) {
        return Stream.of(Column.AUTHORITY, Column.SIREN, Column.CODE)
                .map(row::get)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
