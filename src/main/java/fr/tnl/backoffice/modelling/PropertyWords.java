package fr.tnl.backoffice.modelling;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call a property of a model; where they have no word for it, as it stands in the file. */
@Component
public class PropertyWords {

    private final MessageSource source;

    PropertyWords(MessageSource source) {
        this.source = source;
    }

    /** One of a kind, such as a column of a table, is called by the word of its kind. */
    public String of(String property) {
        for (int end = property.length(); end > 0; end = property.lastIndexOf('.', end - 1)) {
            String word = word("backoffice.property." + property.substring(0, end));
            if (word != null) {
                return end == property.length() ? word : word + " " + property.substring(end + 1);
            }
        }
        return property;
    }

    public String value(String property, String value) {
        String word = property.equals("kind") ? word("process.kind." + value) : null;
        return word == null ? value : word;
    }

    private @Nullable String word(String key) {
        return source.getMessage(key, null, null, Locale.FRENCH);
    }
}
