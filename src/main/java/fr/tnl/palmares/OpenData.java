package fr.tnl.palmares;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.award.Certificates;
import fr.tnl.shared.Messages;
import fr.tnl.shared.PublicAddress;
import fr.tnl.sheet.CsvFlavour;
import fr.tnl.sheet.CsvSheet;
import fr.tnl.sheet.OdsSheet;
import fr.tnl.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The palmarès as files for everybody to use again, written as their lines are read. */
@Service
public class OpenData {

    /** The Licence Ouverte 2.0 by the name that catalogues know. */
    public static final String LICENCE = "etalab-2.0";

    public static final String LICENCE_TITLE = "Licence Ouverte / Open Licence 2.0";

    public static final String LICENCE_ADDRESS = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /** A kind of file. */
    public enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        JSON("json", "application/json"),
        ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** Of a file's name. */
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private static final String PLACE = "/palmares/donnees/";

    private final Laureates laureates;
    private final Certificates certificates;
    private final PublicAddress address;
    private final Messages messages;
    private final ObjectMapper json;

    OpenData(
            Laureates laureates,
            Certificates certificates,
            PublicAddress address,
            Messages messages,
            ObjectMapper json) {
        this.laureates = laureates;
        this.certificates = certificates;
        this.address = address;
        this.messages = messages;
        this.json = json;
    }

    /** When something of these editions last changed. */
    public static Instant updatedAt(List<PublishedEdition> editions) {
        return editions.stream()
                .map(PublishedEdition::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /**
     * Writes the laureates of these editions, one edition after the other.
     *
     * @param out is left open
     */
    public void write(Format format, List<PublishedEdition> editions, OutputStream out) throws IOException {
        OutputStream held = new LeftOpen(out);
        switch (format) {
            case CSV -> writeSheet(new CsvSheet<>(held, CsvFlavour.OPEN_DATA, OpenDataField.columns()), editions);
            case ODS ->
                writeSheet(
                        new OdsSheet<>(held, messages.get("palmares.data.sheet"), OpenDataField.columns()), editions);
            case JSON -> writeJson(editions, held);
        }
        out.flush();
    }

    /** What the files hold, as a Table Schema of Frictionless Data. */
    public Map<String, Object> tableSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", "palmares-territoire-numerique-libre");
        schema.put("title", messages.get("palmares.data.title"));
        schema.put("description", messages.get("palmares.data.text"));
        schema.put("homepage", address.of("/palmares/donnees"));
        schema.put(
                "fields",
                Stream.of(OpenDataField.values())
                        .map(field -> field.schema(messages::get))
                        .toList());
        schema.put("missingValues", List.of(""));
        schema.put(
                "primaryKey",
                Stream.of(OpenDataField.EDITION, OpenDataField.AUTHORITY_ID, OpenDataField.TRACK)
                        .map(OpenDataField::title)
                        .toList());
        return schema;
    }

    /** Which files there are, under which licence and of which day, as a Data Package of Frictionless Data. */
    public Map<String, Object> dataPackage(List<PublishedEdition> editions) {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("name", "palmares-territoire-numerique-libre");
        contents.put("title", messages.get("palmares.data.title"));
        contents.put("description", messages.get("palmares.data.text"));
        contents.put("homepage", address.of("/palmares/donnees"));
        contents.put("created", updatedAt(editions).toString());
        contents.put("licenses", List.of(Map.of("name", LICENCE, "title", LICENCE_TITLE, "path", LICENCE_ADDRESS)));
        contents.put(
                "resources",
                Stream.concat(Stream.of("palmares"), editions.stream().map(edition -> "palmares-" + edition.edition()))
                        .flatMap(name -> Stream.of(Format.CSV, Format.JSON).map(format -> resource(name, format)))
                        .toList());
        return contents;
    }

    private Map<String, Object> resource(String name, Format format) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name + "-" + format.ending());
        resource.put("path", address.of(PLACE + name + "." + format.ending()));
        resource.put("format", format.ending());
        resource.put("mediatype", format == Format.CSV ? "text/csv" : format.mediaType());
        resource.put("encoding", "utf-8");
        resource.put("profile", "tabular-data-resource");
        resource.put("schema", address.of(PLACE + "schema.json"));
        return resource;
    }

    private void writeSheet(SheetWriter<OpenDataLine> sheet, List<PublishedEdition> editions) throws IOException {
        try (sheet) {
            for (PublishedEdition edition : editions) {
                laureates.<IOException>each(edition, block -> {
                    for (OpenDataLine line : lines(edition, block)) {
                        sheet.write(line);
                    }
                });
            }
        }
    }

    private void writeJson(List<PublishedEdition> editions, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.writeStartArray();
            for (PublishedEdition edition : editions) {
                laureates.<IOException>each(edition, block -> {
                    for (OpenDataLine line : lines(edition, block)) {
                        generator.writeRaw('\n');
                        writeJson(OpenDataField.values(line), generator);
                    }
                });
            }
            generator.writeRaw('\n');
            generator.writeEndArray();
        }
    }

    private static void writeJson(Map<String, @Nullable Object> values, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, @Nullable Object> field : values.entrySet()) {
            generator.writeFieldName(field.getKey());
            Object value = field.getValue();
            if (value == null) {
                generator.writeNull();
            } else {
                generator.writeString(value.toString());
            }
        }
        generator.writeEndObject();
    }

    private List<OpenDataLine> lines(PublishedEdition edition, List<Laureate> block) {
        Map<String, String> codes = certificates.codes(
                block.stream().map(Laureate::reference).filter(Objects::nonNull).toList());
        return block.stream()
                .map(laureate -> {
                    String code = laureate.reference() == null ? null : codes.get(laureate.reference());
                    return new OpenDataLine(
                            laureate,
                            edition,
                            code == null ? null : address.of("/verifier/" + code),
                            address.of("/palmares/collectivites/" + laureate.authorityId()));
                })
                .toList();
    }
}
