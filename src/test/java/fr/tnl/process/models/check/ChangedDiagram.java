package fr.tnl.process.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A diagram that somebody edits in Modeler: elements are put into its flows and taken out of them. */
public final class ChangedDiagram {

    private final Path file;
    private String xml;

    public ChangedDiagram(Path file) throws IOException {
        this.file = file;
        this.xml = Files.readString(file);
    }

    /**
     * Puts an element where a flow runs.
     *
     * @param tag such as {@code userTask}
     * @param attributes beside the id
     * @param inside what stands in it, besides its flows
     */
    public ChangedDiagram insert(String flow, String tag, String id, String attributes, String inside) {
        Matcher drawn = flow(flow);
        String target = drawn.group(2);
        String next = "flow_" + id + "Onwards";
        xml = xml.replace(drawn.group(), drawn.group().replace("targetRef=\"" + target, "targetRef=\"" + id));
        // The one where the flow arrives
        int at = xml.indexOf("id=\"" + target + "\"");
        int incoming = xml.indexOf("<bpmn:incoming>" + flow + "</bpmn:incoming>", at);
        xml = xml.substring(0, incoming)
                + xml.substring(incoming).replaceFirst(Pattern.quote(flow), Matcher.quoteReplacement(next));
        int place = xml.indexOf("<bpmn:sequenceFlow id=\"" + flow + "\"");
        xml = xml.substring(0, place)
                + "<bpmn:" + tag + " id=\"" + id + "\" " + attributes + ">" + inside
                + "<bpmn:incoming>" + flow + "</bpmn:incoming><bpmn:outgoing>" + next + "</bpmn:outgoing></bpmn:" + tag
                + ">" + "<bpmn:sequenceFlow id=\"" + next + "\" sourceRef=\"" + id + "\" targetRef=\"" + target
                + "\" />" + xml.substring(place);
        return this;
    }

    /** Puts something beside what is there, before a flow. */
    ChangedDiagram beside(String flow, String more) {
        int place = xml.indexOf("<bpmn:sequenceFlow id=\"" + flow + "\"");
        xml = xml.substring(0, place) + more + xml.substring(place);
        return this;
    }

    /** Takes a step out: what led to it leads to what followed. */
    public ChangedDiagram remove(String id) {
        Matcher element = Pattern.compile("<bpmn:(\\w+) id=\"" + id + "\".*?</bpmn:\\1>\\s*", Pattern.DOTALL)
                .matcher(xml);
        assertThat(element.find()).as(id).isTrue();
        String in = inner(element.group(), "incoming");
        String out = inner(element.group(), "outgoing");
        String target = flow(out).group(2);
        xml = xml.replace(element.group(), "");
        xml = xml.replaceFirst("<bpmn:sequenceFlow id=\"" + out + "\"[^>]*/>\\s*", "");
        xml = xml.replace("<bpmn:incoming>" + out + "<", "<bpmn:incoming>" + in + "<");
        xml = xml.replace("targetRef=\"" + id + "\"", "targetRef=\"" + target + "\"");
        xml = shapeless(shapeless(xml, id), out);
        return this;
    }

    ChangedDiagram replace(String before, String after) {
        assertThat(xml).contains(before);
        xml = xml.replace(before, after);
        return this;
    }

    public void save() throws IOException {
        Files.writeString(file, xml);
    }

    private Matcher flow(String id) {
        Matcher matcher = Pattern.compile(
                        "<bpmn:sequenceFlow id=\"" + id + "\"[^>]*sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\"[^>]*>")
                .matcher(xml);
        assertThat(matcher.find()).as(id).isTrue();
        return matcher;
    }

    private static String inner(String element, String tag) {
        Matcher matcher = Pattern.compile("<bpmn:" + tag + ">(\\w+)<").matcher(element);
        assertThat(matcher.find()).as(tag).isTrue();
        return matcher.group(1);
    }

    private static String shapeless(String xml, String id) {
        return Pattern.compile("<bpmndi:BPMN(Shape|Edge) id=\"" + id + "_di\".*?</bpmndi:BPMN\\1>\\s*", Pattern.DOTALL)
                .matcher(xml)
                .replaceFirst("");
    }
}
