package fr.tnl.questionnaire;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form must respect for the portal to show it and for the self-assessment to add it up. */
final class PortalRules {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 250;
    private static final Set<String> DISPLAYS = Set.of(Display.TEXT, Display.SEPARATOR, "spacer");
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    /** What the pages of the portal post beside the answers, and what a form is told of the authority. */
    private static final Set<String> RESERVED =
            Set.of("known", "shown", "take", "then", "_csrf", "authorityKind", "population");

    private final String form;

    private PortalRules(String form) {
        this.form = form;
    }

    /**
     * @throws FormException naming the first component at fault
     */
    static void check(Form form) {
        PortalRules rules = new PortalRules(form.name());
        form.parts().forEach(rules::check);
        form.parts().forEach(rules::checkIsInSection);
    }

    /** The portal asks section by section: a question outside of them would never be asked. */
    private void checkIsInSection(FormPart part) {
        if (part instanceof Field field) {
            throw problem("questionnaire.form.outsideSection", field);
        }
    }

    private void check(FormPart part) {
        if (part instanceof Group group) {
            group.parts().forEach(this::check);
        } else if (part instanceof Display display) {
            check(display);
        } else if (part instanceof Table table
                && (table.rows().isEmpty() || table.columns().isEmpty())) {
            throw FormException.at("questionnaire.form.table", form, table.id());
        } else if (part instanceof Computed computed) {
            checkName(computed.id(), computed.key());
        } else if (part instanceof Field field) {
            check(field);
        }
    }

    private void check(Display display) {
        if (!DISPLAYS.contains(display.type())) {
            throw FormException.at("questionnaire.form.notForPortal", form, display.id(), display.type());
        }
        Matcher place = DisplayView.PLACE.matcher(display.text());
        while (place.find()) {
            if (place.group(1).startsWith("#") || place.group(1).startsWith("/")) {
                throw FormException.at("questionnaire.form.textBlock", form, display.id(), place.group());
            }
        }
    }

    private void checkName(String id, String key) {
        if (RESERVED.contains(key)) {
            throw FormException.at("questionnaire.form.reservedKey", form, id, key);
        }
    }

    private void check(Field field) {
        checkName(field.id(), field.key());
        if (field.type() == FieldType.TAGLIST || field.choices().source() != null) {
            throw problem("questionnaire.form.notForPortal", field, field.type());
        }
        switch (field.type()) {
            case TEXTAREA -> checkLength(field, LONGEST_TEXT);
            case TEXTFIELD -> checkLength(field, LONGEST_LINE);
            default -> {}
        }
        field.properties().forEach((name, value) -> checkPoints(field, name, value));
    }

    private void checkLength(Field field, int longest) {
        Integer length = field.limits().maxLength();
        if (length == null || length > longest) {
            throw problem("questionnaire.form.longText", field, longest);
        }
    }

    private void checkPoints(Field field, String name, String value) {
        if (!name.startsWith(Field.POINTS)) {
            return;
        }
        boolean known = name.equals(Field.POINTS) || isOption(field, name);
        boolean counts = field.type().isChoice() || field.type() == FieldType.CHECKBOX;
        boolean complete = field.axis() != null && field.properties().containsKey(Field.POINTS);
        if (!known || !counts || !complete || !POINTS.matcher(value).matches()) {
            throw problem("questionnaire.form.points", field, name, value);
        }
    }

    private static boolean isOption(Field field, String name) {
        return field.choices().options().stream().anyMatch(option -> name.equals(Field.POINTS_OF + option.value()));
    }

    private FormException problem(String key, Field field, Object... more) {
        return FormException.at(key, form, field.id(), more);
    }
}
