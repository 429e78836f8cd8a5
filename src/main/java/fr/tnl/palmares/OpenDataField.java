package fr.tnl.palmares;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.campaign.Track;
import fr.tnl.sheet.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of the open data: what it is called, what it means, how a line gives it. The files and the schema that
 * describes them are made of the same list.
 */
enum OpenDataField {
    EDITION("edition", "string", true, line -> line.edition().edition()),
    PROCLAMATION("proclamation", "date", false, line -> line.edition().proclaimedOn()),
    AUTHORITY_ID("collectivite_id", "string", true, line -> line.laureate().authorityId()),
    AUTHORITY("collectivite", "string", true, line -> line.laureate().authorityName()),
    KIND("type", "string", true, line -> line.laureate().authorityKind().name()),
    SIREN("siren", "string", false, line -> line.laureate().siren()),
    CODE("code_insee", "string", false, line -> line.laureate().code()),
    DEPARTMENT("departement_code", "string", false, line -> line.laureate().department()),
    DEPARTMENT_NAME("departement", "string", false, line -> line.laureate().departmentName()),
    REGION("region_code", "string", false, line -> line.laureate().region()),
    REGION_NAME("region", "string", false, line -> line.laureate().regionName()),
    TRACK("parcours", "string", true, line -> line.laureate().track().name()),
    LEVEL_CODE("niveau_code", "string", true, line -> line.laureate().level()),
    LEVEL("niveau", "string", true, line -> line.edition()
            .levelTitle(line.laureate().level())),
    MENTION_CODES(
            "mentions_codes", "string", false, line -> joined(line.laureate().mentions())),
    MENTIONS(
            "mentions",
            "string",
            false,
            line -> joined(line.edition().mentionTitles(line.laureate().mentions()))),
    REFERENCE("dossier", "string", false, line -> line.laureate().reference()),
    CERTIFICATE("certificat", "string", false, OpenDataLine::certificate),
    PAGE("page", "string", true, OpenDataLine::page),
    ID("id", "string", true, line -> line.laureate().id().toString());

    private static final String BETWEEN = " | ";

    private final String title;
    private final String type;
    private final boolean required;
    private final Function<OpenDataLine, @Nullable Object> value;

    /** @param type as a Table Schema names it */
    OpenDataField(String title, String type, boolean required, Function<OpenDataLine, @Nullable Object> value) {
        this.title = title;
        this.type = type;
        this.required = required;
        this.value = value;
    }

    static List<Column<OpenDataLine>> columns() {
        return Stream.of(values())
                .map(field -> new Column<>(field.title, field.value))
                .toList();
    }

    /** Name and value of each field. */
    static Map<String, @Nullable Object> values(OpenDataLine line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (OpenDataField field : values()) {
            values.put(field.title, field.value.apply(line));
        }
        return values;
    }

    String title() {
        return title;
    }

    /** Its description in a Table Schema. */
    Map<String, Object> schema(Function<String, String> words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("name", title);
        schema.put("type", type);
        if (this == CERTIFICATE || this == PAGE) {
            schema.put("format", "uri");
        }
        schema.put("title", words.apply("palmares.data." + title + ".title"));
        schema.put("description", words.apply("palmares.data." + title + ".text"));
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put("required", required);
        pattern(constraints);
        schema.put("constraints", constraints);
        return schema;
    }

    private void pattern(Map<String, Object> constraints) {
        switch (this) {
            case EDITION -> constraints.put("pattern", "[0-9]{4}[a-z0-9-]*");
            case SIREN -> constraints.put("pattern", "[0-9]{9}");
            case CODE, DEPARTMENT, REGION -> constraints.put("pattern", "[0-9AB]{2,5}");
            case KIND -> constraints.put("enum", names(AuthorityKind.values()));
            case TRACK -> constraints.put("enum", names(Track.values()));
            case ID -> constraints.put("unique", true);
            default -> {}
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(BETWEEN, parts);
    }
}
