package fr.tnl.backoffice.incidents;

import fr.tnl.incidents.TypedValue;
import fr.tnl.incidents.spi.StepValue;
import fr.tnl.shared.Messages;

/**
 * A variable in the table of an incident.
 *
 * @param words its value as it is read, empty where it has none or is not shown
 * @param entered the same as it is put into a field
 */
record ValueLine(StepValue value, String words, String entered) {

    static ValueLine of(StepValue value, Messages messages) {
        Object shown = value.value();
        return new ValueLine(value, shown == null ? "" : TypedValue.words(shown, messages), TypedValue.entered(shown));
    }
}
