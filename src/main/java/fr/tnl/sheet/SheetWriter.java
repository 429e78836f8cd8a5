package fr.tnl.sheet;

import java.io.Closeable;
import java.io.IOException;

/** Writes a table, its titles first, one row after the other; the file is whole once the writer is closed. */
public interface SheetWriter<T> extends Closeable {

    void write(T row) throws IOException;
}
