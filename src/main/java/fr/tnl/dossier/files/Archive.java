package fr.tnl.dossier.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The directory of a ZIP file, read from memory without unpacking. Unlike the JDK's reader it tells a file that is
 * protected from one that is broken, and takes nothing that two programs could read in two ways.
 */
final class Archive {

    /** What cannot be read as a ZIP file, or says of itself what is not true. */
    static final class BrokenException extends Exception {}

    /** @param size in bytes, unpacked, as the directory says */
    record Entry(String name, boolean encrypted, boolean stored, int start, int packed, long size) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int UTF_8 = 0x800;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int AES = 99;
    private static final Charset DOS = Charset.forName("IBM437");

    private final ByteBuffer bytes;
    private final List<Entry> entries;

    private Archive(ByteBuffer bytes, List<Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    static Archive of(byte[] content) throws BrokenException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new Archive(bytes, read(bytes));
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenException();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** How many bytes the entries say they are, unpacked. */
    long size() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    /** Unpacks one entry into no more memory than its size; the caller has looked at that. */
    byte[] unpack(Entry entry) throws BrokenException {
        byte[] unpacked = new byte[Math.toIntExact(entry.size())];
        if (inflate(entry, unpacked, false) != unpacked.length) {
            throw new BrokenException();
        }
        return unpacked;
    }

    /** Unpacks one entry to nowhere: whether it is as large as it says. */
    void verify(Entry entry) throws BrokenException {
        if (inflate(entry, new byte[8192], true) != entry.size()) {
            throw new BrokenException();
        }
    }

    /** @return how many bytes came out, one more than the entry's size at most */
    private long inflate(Entry entry, byte[] target, boolean over) throws BrokenException {
        if (entry.stored()) {
            if (!over) {
                bytes.get(entry.start(), target, 0, target.length);
            }
            return entry.packed();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), entry.start(), entry.packed());
            long total = 0;
            byte[] surplus = new byte[1];
            while (!inflater.finished() && total <= entry.size()) {
                int offset = over ? 0 : (int) total;
                boolean full = offset == target.length;
                int got = full ? inflater.inflate(surplus) : inflater.inflate(target, offset, target.length - offset);
                if (got == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new BrokenException();
                }
                total += got;
            }
            return total;
        } catch (DataFormatException e) {
            throw new BrokenException();
        } finally {
            inflater.end();
        }
    }

    private static List<Entry> read(ByteBuffer bytes) throws BrokenException {
        int end = findEnd(bytes);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw new BrokenException();
            }
            Entry entry = entry(bytes, at);
            if (!names.add(entry.name())) {
                throw new BrokenException();
            }
            entries.add(entry);
            at += CENTRAL_SIZE
                    + Short.toUnsignedInt(bytes.getShort(at + 28))
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        // Entries that share their bytes are how a small file claims to be endless
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        if (at > end || packed > bytes.limit()) {
            throw new BrokenException();
        }
        return entries;
    }

    private static int findEnd(ByteBuffer bytes) throws BrokenException {
        int last = bytes.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new BrokenException();
    }

    private static Entry entry(ByteBuffer bytes, int at) throws BrokenException {
        int flags = bytes.getShort(at + 8);
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        int packed = bytes.getInt(at + 20);
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        int local = bytes.getInt(at + 42);
        boolean encrypted = (flags & ENCRYPTED) != 0 || method == AES;
        byte[] name = slice(bytes, at + CENTRAL_SIZE, Short.toUnsignedInt(bytes.getShort(at + 28)));
        byte[] localName = slice(bytes, local + LOCAL_SIZE, Short.toUnsignedInt(bytes.getShort(local + 26)));
        int start = local + LOCAL_SIZE + localName.length + Short.toUnsignedInt(bytes.getShort(local + 28));
        boolean readable = encrypted || method == STORED || method == DEFLATED;
        boolean whole = packed >= 0 && (long) start + packed <= bytes.limit();
        boolean told = method != STORED || encrypted || size == packed;
        if (bytes.getInt(local) != LOCAL || !Arrays.equals(name, localName) || !readable || !whole || !told) {
            throw new BrokenException();
        }
        Charset charset = (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : DOS;
        return new Entry(new String(name, charset), encrypted, method == STORED, start, packed, size);
    }

    private static byte[] slice(ByteBuffer bytes, int at, int length) {
        byte[] slice = new byte[length];
        bytes.get(at, slice, 0, length);
        return slice;
    }
}
