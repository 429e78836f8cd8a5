package fr.tnl.campaign;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.ParisTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** An edition file as written, checked and turned into an {@link Edition}. */
record EditionFile(
        @Nullable String edition,
        @Nullable String title,
        @Nullable Dates dates,
        @Nullable Map<Track, @Nullable TrackDefinition> tracks,
        @Nullable List<@Nullable Axis> axes,
        @Nullable Map<Level, String> levels,
        @Nullable List<@Nullable Mention> mentions,
        @Nullable Integer reviewersPerDossier,
        @Nullable Set<@Nullable TieReach> tiesReach,
        @Nullable Double divergenceThreshold,
        @Nullable Divergence onDivergence,
        @Nullable Map<String, Period> delays,
        Edition.@Nullable Contact contact) {

    /** Local dates in Paris. */
    record Dates(
            @Nullable LocalDateTime opensAt, @Nullable LocalDateTime closesAt, @Nullable LocalDateTime proclaimsAt) {}

    private static final int FULL_WEIGHT = 100;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .registerModules(new JavaTimeModule(), new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @throws DomainException {@code campaign.file.…}, naming file and key
     */
    static Edition read(String fileName, InputStream content) throws IOException {
        try {
            return YAML.readValue(content, EditionFile.class).toEdition(fileName);
        } catch (UnrecognizedPropertyException e) {
            throw DomainException.of("campaign.file.unknownKey", fileName, path(e), line(e));
        } catch (JsonMappingException e) {
            boolean notYaml = e.getCause() instanceof StreamReadException;
            if (notYaml || e.getPath().isEmpty()) {
                throw unreadable(fileName, e);
            }
            throw DomainException.of("campaign.file.badValue", fileName, path(e), line(e));
        } catch (JacksonException e) {
            throw unreadable(fileName, e);
        }
    }

    private static DomainException unreadable(String fileName, JacksonException e) {
        Optional<MarkedYAMLException> noYaml = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(MarkedYAMLException.class::isInstance)
                .map(MarkedYAMLException.class::cast)
                .findFirst();
        // What Jackson tells is where the word before it stands
        String line = noYaml.map(cause -> String.valueOf(cause.getProblemMark().getLine() + 1))
                .orElseGet(() -> line(e));
        boolean tab = noYaml.map(MarkedYAMLException::getProblem)
                .filter(problem -> problem.contains("\\t"))
                .isPresent();
        return DomainException.of(tab ? "campaign.file.tab" : "campaign.file.unreadable", fileName, line);
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
    }

    /** Such as {@code axes[2].weight}, counted from 1. */
    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private Edition toEdition(String file) {
        try {
            return new Edition(
                    new EditionCode(required(edition, "edition", file)),
                    required(title, "title", file),
                    calendar(file),
                    checkedTracks(file),
                    checkedAxes(file),
                    Map.copyOf(required(levels, "levels", file)),
                    checkedMentions(file),
                    checkedReviewers(file),
                    checkedReach(file),
                    required(divergenceThreshold, "divergenceThreshold", file),
                    required(onDivergence, "onDivergence", file),
                    checkedDelays(file),
                    checkedContact(file));
        } catch (DomainException e) {
            // What the values themselves refuse does not know the file
            throw e.key().startsWith("campaign.file.") ? e : DomainException.of("campaign.file.invalid", file, e);
        }
    }

    private CampaignCalendar calendar(String file) {
        Dates when = required(dates, "dates", file);
        return new CampaignCalendar(
                ParisTime.instant(required(when.opensAt(), "dates.opensAt", file)),
                ParisTime.instant(required(when.closesAt(), "dates.closesAt", file)),
                ParisTime.instant(required(when.proclaimsAt(), "dates.proclaimsAt", file)));
    }

    private Map<Track, TrackDefinition> checkedTracks(String file) {
        Map<Track, @Nullable TrackDefinition> offered = required(tracks, "tracks", file);
        Map<Track, TrackDefinition> checked = new EnumMap<>(Track.class);
        offered.forEach((track, given) -> {
            String key = "tracks." + track;
            TrackDefinition definition = required(given, key, file);
            required(definition.form(), key + ".form", file);
            required(definition.title(), key + ".title", file);
            required(definition.description(), key + ".description", file);
            checked.put(track, definition);
        });
        return Map.copyOf(checked);
    }

    private List<Axis> checkedAxes(String file) {
        List<Axis> checked = checkedItems(axes, "axes", file, Axis::id, Axis::title);
        boolean positive = checked.stream().allMatch(axis -> axis.weight() > 0);
        if (!positive || checked.stream().mapToInt(Axis::weight).sum() != FULL_WEIGHT) {
            throw DomainException.of("campaign.file.weights", file);
        }
        return checked;
    }

    private List<Mention> checkedMentions(String file) {
        List<Mention> checked = checkedItems(mentions, "mentions", file, Mention::id, Mention::title);
        for (int i = 0; i < checked.size(); i++) {
            required(checked.get(i).description(), "mentions[" + (i + 1) + "].description", file);
        }
        return checked;
    }

    private int checkedReviewers(String file) {
        int reviewers = required(reviewersPerDossier, "reviewersPerDossier", file);
        if (reviewers < 1) {
            throw DomainException.of("campaign.file.missing", file, "reviewersPerDossier");
        }
        return reviewers;
    }

    /** An edition that says nothing keeps a tie to the local authority that it names. */
    private Set<TieReach> checkedReach(String file) {
        Set<TieReach> checked = EnumSet.noneOf(TieReach.class);
        if (tiesReach != null) {
            for (@Nullable TieReach reach : tiesReach) {
                checked.add(required(reach, "tiesReach", file));
            }
        }
        return Set.copyOf(checked);
    }

    /** A draft that nobody files must not be kept for ever for want of a line, nor go without notice. */
    private Map<String, Period> checkedDelays(String file) {
        Map<String, Period> given = required(delays, "delays", file);
        Period kept = required(given.get(Edition.DRAFT_KEPT), "delays." + Edition.DRAFT_KEPT, file);
        Period notice = required(given.get(Edition.DRAFT_NOTICE), "delays." + Edition.DRAFT_NOTICE, file);
        LocalDate closing = LocalDate.EPOCH;
        if (!closing.plus(notice).isAfter(closing) || !closing.plus(kept).isAfter(closing.plus(notice))) {
            throw DomainException.of("campaign.file.draftDelays", file, notice, kept);
        }
        return Map.copyOf(given);
    }

    private Edition.Contact checkedContact(String file) {
        Edition.Contact given = required(contact, "contact", file);
        required(given.name(), "contact.name", file);
        required(given.address(), "contact.address", file);
        return given;
    }

    /** Items of a list, each with an id of its own and a title. */
    private static <T> List<T> checkedItems(
            @Nullable List<@Nullable T> items,
            String key,
            String file,
            Function<T, @Nullable String> id,
            Function<T, @Nullable String> title) {
        List<T> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (@Nullable T item : required(items, key, file)) {
            String place = key + "[" + (checked.size() + 1) + "]";
            T there = required(item, place, file);
            String itemId = required(id.apply(there), place + ".id", file);
            required(title.apply(there), place + ".title", file);
            if (!ids.add(itemId)) {
                throw DomainException.of("campaign.file.twice", file, key, itemId);
            }
            checked.add(there);
        }
        return List.copyOf(checked);
    }

    private static <T> T required(@Nullable T value, String key, String fileName) {
        if (value == null) {
            throw DomainException.of("campaign.file.missing", fileName, key);
        }
        return value;
    }
}
