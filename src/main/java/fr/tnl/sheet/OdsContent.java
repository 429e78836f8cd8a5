package fr.tnl.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The part {@code content.xml} of a spreadsheet: OpenDocument 1.3, one sheet, whose first row is printed on every page. */
final class OdsContent {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    private static final String FORMAT = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    OdsContent(OutputStream out, String name, int columns) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("office", "document-content", OFFICE);
            namespace("office", OFFICE);
            namespace("table", TABLE);
            namespace("text", TEXT);
            namespace("style", STYLE);
            namespace("number", NUMBER);
            namespace("fo", FORMAT);
            xml.writeAttribute("office", OFFICE, "version", "1.3");
            styles();
            xml.writeStartElement("office", "body", OFFICE);
            xml.writeStartElement("office", "spreadsheet", OFFICE);
            xml.writeStartElement("table", "table", TABLE);
            xml.writeAttribute("table", TABLE, "name", name);
            xml.writeEmptyElement("table", "table-column", TABLE);
            xml.writeAttribute("table", TABLE, "number-columns-repeated", String.valueOf(columns));
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    void startHead() throws IOException {
        attempt(() -> {
            xml.writeStartElement("table", "table-header-rows", TABLE);
            xml.writeStartElement("table", "table-row", TABLE);
        });
    }

    void endHead() throws IOException {
        attempt(() -> {
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    void startRow() throws IOException {
        attempt(() -> xml.writeStartElement("table", "table-row", TABLE));
    }

    void endRow() throws IOException {
        attempt(xml::writeEndElement);
    }

    void title(String title) throws IOException {
        cell("string", "bold", "", "", title);
    }

    void text(String text) throws IOException {
        cell("string", "", "", "", text);
    }

    void number(Number number) throws IOException {
        cell("float", "", "value", number.toString(), number.toString().replace('.', ','));
    }

    void truth(boolean truth) throws IOException {
        cell("boolean", "", "boolean-value", String.valueOf(truth), truth ? "VRAI" : "FAUX");
    }

    void day(LocalDate day) throws IOException {
        cell("date", "day", "date-value", day.toString(), DAY.format(day));
    }

    void moment(LocalDateTime moment) throws IOException {
        cell(
                "date",
                "moment",
                "date-value",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment),
                MOMENT.format(moment));
    }

    void empty() throws IOException {
        attempt(() -> xml.writeEmptyElement("table", "table-cell", TABLE));
    }

    /** Ends what is open; the stream beneath stays open. */
    void end() throws IOException {
        attempt(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    /**
     * @param style name of its style, or empty
     * @param attribute that holds the value for programs, or empty
     * @param shown what a reader sees
     */
    private void cell(String type, String style, String attribute, String value, String shown) throws IOException {
        attempt(() -> {
            xml.writeStartElement("table", "table-cell", TABLE);
            xml.writeAttribute("office", OFFICE, "value-type", type);
            if (!style.isEmpty()) {
                xml.writeAttribute("table", TABLE, "style-name", style);
            }
            if (!attribute.isEmpty()) {
                xml.writeAttribute("office", OFFICE, attribute, value);
            }
            for (String line : NOT_XML.matcher(shown).replaceAll("").split("\\R", -1)) {
                xml.writeStartElement("text", "p", TEXT);
                xml.writeCharacters(line);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void styles() throws XMLStreamException {
        xml.writeStartElement("office", "automatic-styles", OFFICE);
        xml.writeStartElement("number", "date-style", NUMBER);
        xml.writeAttribute("style", STYLE, "name", "day-format");
        dayFormat();
        xml.writeEndElement();
        xml.writeStartElement("number", "date-style", NUMBER);
        xml.writeAttribute("style", STYLE, "name", "moment-format");
        dayFormat();
        numberText(" ");
        numberPart("hours");
        numberText(":");
        numberPart("minutes");
        xml.writeEndElement();
        cellStyle("day", "day-format");
        cellStyle("moment", "moment-format");
        xml.writeStartElement("style", "style", STYLE);
        xml.writeAttribute("style", STYLE, "name", "bold");
        xml.writeAttribute("style", STYLE, "family", "table-cell");
        xml.writeEmptyElement("style", "text-properties", STYLE);
        xml.writeAttribute("fo", FORMAT, "font-weight", "bold");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void dayFormat() throws XMLStreamException {
        numberPart("day");
        numberText("/");
        numberPart("month");
        numberText("/");
        numberPart("year");
    }

    private void numberPart(String part) throws XMLStreamException {
        xml.writeEmptyElement("number", part, NUMBER);
        xml.writeAttribute("number", NUMBER, "style", "long");
    }

    private void numberText(String text) throws XMLStreamException {
        xml.writeStartElement("number", "text", NUMBER);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void cellStyle(String name, String format) throws XMLStreamException {
        xml.writeEmptyElement("style", "style", STYLE);
        xml.writeAttribute("style", STYLE, "name", name);
        xml.writeAttribute("style", STYLE, "family", "table-cell");
        xml.writeAttribute("style", STYLE, "data-style-name", format);
    }

    private void namespace(String prefix, String name) throws XMLStreamException {
        xml.writeNamespace(prefix, name);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException broken ? broken : new IOException(failure);
        }
    }
}
