package fr.tnl.sheet;

import fr.tnl.shared.ParisTime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as an OpenDocument spreadsheet with one sheet, written as the rows come: memory is the same for ten rows and
 * for fifty thousand. Cells have a type, so a text that begins like a formula stays a text.
 */
public final class OdsSheet<T> implements SheetWriter<T> {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """
                    .formatted(MEDIA_TYPE);

    private final ZipOutputStream zip;
    private final List<Column<T>> columns;
    private final OdsContent content;

    /** @param out is closed with this writer */
    public OdsSheet(OutputStream out, String name, List<Column<T>> columns) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.columns = List.copyOf(columns);
        putMediaType();
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        // The XML writer hands over letter by letter
        this.content = new OdsContent(new BufferedOutputStream(zip), name, columns.size());
        content.startHead();
        for (Column<T> column : this.columns) {
            content.title(column.title());
        }
        content.endHead();
    }

    @Override
    public void write(T row) throws IOException {
        content.startRow();
        for (Column<T> column : columns) {
            cell(column.value().apply(row));
        }
        content.endRow();
    }

    private void cell(@Nullable Object value) throws IOException {
        if (value == null) {
            content.empty();
        } else if (value instanceof Number number) {
            content.number(number);
        } else if (value instanceof Boolean truth) {
            content.truth(truth);
        } else if (value instanceof LocalDate day) {
            content.day(day);
        } else if (value instanceof Instant instant) {
            content.moment(LocalDateTime.ofInstant(instant, ParisTime.ZONE).truncatedTo(ChronoUnit.SECONDS));
        } else {
            content.text(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            content.end();
        }
    }

    /** First and not compressed, so that the file's kind can be read without unpacking it. */
    private void putMediaType() throws IOException {
        byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }
}
