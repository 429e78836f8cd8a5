package fr.tnl.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param value of a row's cell: a text, a number, a boolean, a {@link java.time.LocalDate} or an
 *     {@link java.time.Instant}; null for an empty cell, and anything else by its {@code toString}
 */
public record Column<T>(String title, Function<T, @Nullable Object> value) {}
