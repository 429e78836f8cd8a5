package fr.tnl.backoffice.modelling;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call a property of a model; where they have no word for it, as it stands in the file. */
@Component
class PropertyWords {

    private final MessageSource source;

    PropertyWords(MessageSource source) {
        this.source = source;
    }

    String of(String property) {
        return String.valueOf(source.getMessage("backoffice.property." + property, null, property, Locale.FRENCH));
    }
}
