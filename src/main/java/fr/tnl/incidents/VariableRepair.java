package fr.tnl.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A variable that somebody put right.
 *
 * @param oldValue as a person reads it, null where there was none
 * @param repairedBy an account
 */
@Table(schema = "tnl", name = "variable_repair")
public record VariableRepair(
        @Id UUID id,
        String instance,
        String incident,
        String element,
        String variable,
        @Nullable String oldValue,
        String newValue,
        String reason,
        String repairedBy,
        Instant repairedAt) {}
