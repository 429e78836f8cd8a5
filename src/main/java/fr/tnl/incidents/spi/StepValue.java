package fr.tnl.incidents.spi;

import fr.tnl.shared.Hashes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variable within reach of a step.
 *
 * @param type null where it is not there and nobody declares it
 * @param value a String, Long, Double, Boolean or Instant; null where it has none or is masked
 * @param known whether it is there, with or without a value
 * @param read whether the step reads it
 */
public record StepValue(
        String name,
        @Nullable ValueType type,
        @Nullable Object value,
        boolean known,
        boolean read,
        Protection protection) {

    private static final int MARK = 16;

    public boolean isRepairable() {
        return protection == Protection.NONE;
    }

    /** Tells this value from any other, so that nobody overwrites what they have not seen. */
    public String mark() {
        return Hashes.sha256(known + "|" + type + "|" + Objects.toString(value)).substring(0, MARK);
    }
}
