package fr.tnl.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.FormCheck;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.spi.FeelEvaluator;
import fr.tnl.shared.Hashes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.stereotype.Component;

/** Working copies and filed versions of the answers. */
@Component
class AnswerBook {

    interface Versions extends Repository<AnswerVersion, UUID> {

        /** Written out, since it is asked with every request of an applicant: put together each time it takes longer. */
        @Query(
                value = "select * from tnl.dossier_answers where dossier = :dossier and number = :number",
                rowMapperClass = AnswerVersionMapper.class)
        Optional<AnswerVersion> findByDossierAndNumber(@Param("dossier") UUID dossier, @Param("number") int number);
    }

    /** Keys in order, so that the same content always has the same hash. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, WorkingCopy.Trace>> TRACES = new TypeReference<>() {};
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    private final Versions versions;
    private final FormSnapshots forms;
    private final FeelEvaluator feel;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    AnswerBook(
            Versions versions, FormSnapshots forms, FeelEvaluator feel, JdbcAggregateTemplate template, Clock clock) {
        this.versions = versions;
        this.forms = forms;
        this.feel = feel;
        this.template = template;
        this.clock = clock;
    }

    void open(UUID dossier, Form form) {
        template.insert(new AnswerVersion(
                UUID.randomUUID(),
                dossier,
                AnswerVersion.WORKING_COPY,
                "{}",
                AnswerVersion.NO_DOCUMENTS,
                "{}",
                AnswerVersion.NO_FACTS,
                form.name(),
                forms.keep(form),
                null,
                clock.instant()));
    }

    /** What was saved, as it is, whether or not it is right. */
    WorkingCopy workingCopy(UUID dossier) {
        AnswerVersion copy = version(dossier, AnswerVersion.WORKING_COPY);
        return new WorkingCopy(
                copy.id(), read(copy.answers(), ANSWERS), read(Objects.requireNonNull(copy.traces()), TRACES));
    }

    void save(UUID dossier, Form form, WorkingCopy content) {
        template.update(new AnswerVersion(
                content.id(),
                dossier,
                AnswerVersion.WORKING_COPY,
                write(content.answers()),
                AnswerVersion.NO_DOCUMENTS,
                write(content.traces()),
                AnswerVersion.NO_FACTS,
                form.name(),
                forms.keep(form),
                null,
                clock.instant()));
    }

    /** The answers stay, without saying that this person gave them. */
    void forget(UUID dossier, String email) {
        AnswerVersion copy = version(dossier, AnswerVersion.WORKING_COPY);
        Map<String, WorkingCopy.Trace> traces = new TreeMap<>(read(Objects.requireNonNull(copy.traces()), TRACES));
        traces.replaceAll(
                (key, trace) -> trace.by().equalsIgnoreCase(email) ? new WorkingCopy.Trace("", trace.at()) : trace);
        template.update(new AnswerVersion(
                copy.id(),
                dossier,
                copy.number(),
                copy.answers(),
                copy.documents(),
                write(traces),
                copy.facts(),
                copy.formName(),
                copy.formSha256(),
                copy.contentSha256(),
                copy.savedAt()));
    }

    /** Keeps what is filed, for good. */
    FiledVersion file(Dossier dossier, int number, Form form, Facts facts, Answers answers, List<Document> documents) {
        AnswerVersion filed = template.insert(new AnswerVersion(
                UUID.randomUUID(),
                dossier.id(),
                number,
                write(answers.values()),
                write(documents.stream().map(Document::id).toList()),
                null,
                write(facts.values()),
                form.name(),
                forms.keep(form),
                Hashes.sha256(content(
                        dossier,
                        number,
                        answers.values(),
                        documents.stream().map(Document::sha256).toList())),
                clock.instant()));
        return view(filed);
    }

    /** What the hash of a filed version covers. */
    private static String content(Dossier dossier, int number, Map<String, ?> answers, List<String> documents) {
        Map<String, Object> content = new TreeMap<>();
        content.put("reference", dossier.requireReference().value());
        content.put("version", number);
        content.put("authority", dossier.authorityId());
        content.put("answers", answers);
        content.put("documents", documents.stream().sorted().toList());
        return write(content);
    }

    /**
     * The same of a version as it is kept now: were it changed since, its hash would be another.
     *
     * @param sha256 of a document, by its id
     */
    String content(Dossier dossier, int number, Function<UUID, String> sha256) {
        AnswerVersion version = version(dossier.id(), number);
        return content(
                dossier,
                number,
                read(version.answers(), ANSWERS),
                read(version.documents(), IDS).stream().map(sha256).toList());
    }

    Instant savedAt(UUID dossier, int number) {
        return version(dossier, number).savedAt();
    }

    FiledVersion filed(UUID dossier, int number) {
        return view(version(dossier, number));
    }

    /** @param facts of the authority, see {@link AuthorityFacts} */
    Answers check(Form form, Facts facts, Map<String, Object> answers, Stage stage) {
        return new FormCheck(form, feel).typed(answers, facts, answers.keySet(), stage);
    }

    /** Holds what one section of the form posted against it, in the light of the other sections' answers. */
    Answers checkPosted(
            Form form,
            Facts facts,
            Map<String, List<String>> posted,
            Map<String, Object> others,
            Set<String> notAnswers) {
        Map<String, @Nullable Object> known = new HashMap<>(others);
        known.putAll(facts.values());
        return new FormCheck(form, feel).posted(posted, Facts.of(known), notAnswers, Stage.DRAFT);
    }

    private FiledVersion view(AnswerVersion version) {
        Form form = forms.get(version.formSha256());
        return new FiledVersion(
                version.number(),
                form,
                check(form, Facts.of(read(version.facts(), FACTS)), read(version.answers(), ANSWERS), Stage.DRAFT),
                read(version.documents(), IDS),
                String.valueOf(version.contentSha256()),
                version.savedAt());
    }

    private AnswerVersion version(UUID dossier, int number) {
        return versions.findByDossierAndNumber(dossier, number)
                .orElseThrow(() -> new IllegalStateException("dossier " + dossier + " has no version " + number));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
