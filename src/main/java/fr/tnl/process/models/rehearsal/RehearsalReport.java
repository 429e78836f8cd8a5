package fr.tnl.process.models.rehearsal;

import fr.tnl.process.models.rehearsal.Troubles.Trouble;
import fr.tnl.shared.Drawing;
import fr.tnl.shared.Drawing.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rehearsal.
 *
 * @param took real time
 * @param from the rehearsal's time
 * @param outcomes how many dossiers ended in which state, by the name that people read
 * @param failures what people could not do, for no reason of the domain
 * @param refusals in the domain's words, and of steps that are tried again
 */
public record RehearsalReport(
        String edition,
        int dossiers,
        long seed,
        Duration took,
        Instant from,
        Instant to,
        Map<String, Long> outcomes,
        List<Model> models,
        List<Stuck> stuck,
        List<MailLine> mails,
        List<Trouble> failures,
        List<Trouble> refusals) {

    /**
     * A process as it was deployed.
     *
     * @param xml of its diagram
     * @param passages of every element and every flow, those that nobody came by too
     */
    public record Model(String key, String name, String xml, List<Passage> passages) {

        /** The diagram with what was passed and what was not. */
        public Drawing drawing() {
            return new Drawing(
                    xml,
                    passages.stream()
                            .map(passage -> new Mark(
                                    passage.id(),
                                    passage.times() > 0 ? "passed" : "never",
                                    String.format(Locale.FRENCH, "%,d", passage.times())))
                            .toList());
        }

        public List<Passage> never() {
            return passages.stream().filter(passage -> passage.times() == 0).toList();
        }
    }

    /**
     * How often an element was come by.
     *
     * @param name empty where it has none
     * @param kind as in BPMN, such as {@code userTask}
     * @param mean how long it lasted, in the rehearsal's time; null where that says nothing, as for a flow
     */
    public record Passage(
            String id, String name, String kind, long times, @Nullable Duration mean, @Nullable Duration longest) {

        /** As people speak of it. */
        public String label() {
            return name.isEmpty() ? id : name;
        }
    }

    /**
     * A process that did not come to its end.
     *
     * @param businessKey such as the reference of a dossier
     * @param places names of the elements where it waits
     * @param why the last word that was told, empty where nothing was
     */
    public record Stuck(String model, String businessKey, List<String> places, String why) {}

    /** @param samples some of them, as they would have been read */
    public record MailLine(String template, long sent, long failed, List<Sample> samples) {}

    /** @param html a whole document, or null where it could not be made */
    public record Sample(String subject, String recipient, @Nullable String html, @Nullable String problem) {}

    /** As people speak of where something went wrong. */
    public String label(Trouble trouble) {
        return models.stream()
                .flatMap(model -> model.passages().stream())
                .filter(passage -> passage.id().equals(trouble.where()))
                .findFirst()
                .map(Passage::label)
                .orElse(trouble.where());
    }

    /** Whether everything came to its end. */
    public boolean fine() {
        return failures.isEmpty() && stuck.isEmpty() && mails.stream().allMatch(mail -> mail.failed() == 0);
    }
}
