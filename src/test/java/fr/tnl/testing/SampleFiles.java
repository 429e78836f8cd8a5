package fr.tnl.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type, and what people with bad intentions make of them. */
public final class SampleFiles {

    public static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n%%EOF\n".getBytes(ISO_8859_1);
    public static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    public static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    public static final byte[] CSV = "Logiciel;Licence\nLibreOffice;MPL-2.0\n".getBytes(UTF_8);
    public static final byte[] PROGRAM = "MZ\u0090\u0000\u0003\u0000".getBytes(ISO_8859_1);
    public static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    public static final byte[] EICAR =
            text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    private SampleFiles() {}

    public static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    /** @param kind such as {@code text} */
    public static byte[] openDocument(String kind) {
        return openDocument(kind, Map.of());
    }

    /** As office suites write it: the type comes first, as it is. */
    public static byte[] openDocument(String kind, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", text("<office/>"));
        parts.put("Basic/Standard/script-lb.xml", text("<library/>"));
        parts.put("META-INF/manifest.xml", manifest(""));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] manifest(String entry) {
        return text("<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry>" + entry
                + "</m:file-entry></m:manifest>");
    }

    /** @param mainType such as {@code wordprocessingml.document} */
    public static byte[] officeOpen(String mainType) {
        return officeOpen("application/vnd.openxmlformats-officedocument." + mainType + ".main+xml", Map.of());
    }

    public static byte[] officeOpen(String contentType, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<?xml version='1.0'?><Types><Override PartName='/main.xml' ContentType='" + contentType
                        + "'/></Types>"));
        parts.put("main.xml", text("<document/>"));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                if (one.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(one.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(one.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** So many bytes of nothing, packed. */
    public static byte[] bomb(String name, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With the mark that its entries are under a password. */
    public static byte[] encrypted(byte[] zip) {
        return patched(zip, 8, 1, 1);
    }

    /** With another size in its directory than it unpacks to. */
    public static byte[] lying(byte[] zip, int size) {
        return patched(zip, 24, size, 4);
    }

    /** Changes a field of the first entry of the directory. */
    public static byte[] patched(byte[] zip, int offset, int value, int length) {
        byte[] copy = zip.clone();
        for (int at = copy.length - 4; at >= 0; at--) {
            if (copy[at] == 'P' && copy[at + 1] == 'K' && copy[at + 2] == 1 && copy[at + 3] == 2) {
                for (int i = 0; i < length; i++) {
                    copy[at + offset + i] = (byte) (value >>> (8 * i));
                }
                return copy;
            }
        }
        throw new IllegalArgumentException();
    }

    /** What office suites make of a document under a password, or made of every document once. */
    public static byte[] compound(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.writeBytes(new byte[504]);
        bytes.writeBytes(stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }
}
