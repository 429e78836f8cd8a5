package fr.tnl.dossier.files;

import fr.tnl.dossier.files.Archive.BrokenException;
import fr.tnl.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.Tika;

/**
 * Finds what a file is from its content, and refuses what cannot be taken. Nothing is unpacked before its size is
 * known, and no more than that.
 */
public final class FileInspector {

    private static final int MOST_PARTS = 5000;
    private static final int MOST_FILES = 200;

    /** Of one file in an archive, in bytes. */
    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] APPLE_DOUBLE = {0, 5, 0x16, 7};
    private static final byte[] FINDER = {0, 0, 0, 1, 'B', 'u', 'd', '1'};

    /** The stream that holds an office document under a password. */
    private static final String OLE_ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /**
     * Trailers are never packed, not even those in a stream: the name is there to be read. A whole PDF parser would
     * unpack what the file tells it to, gigabytes of it.
     */
    private static final Pattern PDF_ENCRYPTED =
            Pattern.compile("/" + spelled("Encrypt") + "[\\s\\x00]*+(?:\\d+[\\s\\x00]+\\d+[\\s\\x00]+R|<<)");

    private static final Tika TIKA = new Tika();

    private final String place;
    private final String fileName;
    private final byte[] content;
    private final Allowance allowance;

    private FileInspector(String place, String fileName, byte[] content, Allowance allowance) {
        this.place = place;
        this.fileName = fileName;
        this.content = content;
        this.allowance = allowance;
    }

    /**
     * @param place what a refusal names as its field
     * @param fileName as it was given; its ending, where it has one, must fit the content
     * @throws DomainException where the file is empty, damaged, protected, not of an accepted type, or named as if it
     *     were something else
     */
    public static FileType inspect(String place, String fileName, byte[] content) {
        return new FileInspector(place, fileName, content, new Allowance()).fittingType();
    }

    private FileType fittingType() {
        if (content.length == 0) {
            throw refused("dossier.document.empty");
        }
        String ending = FileName.of(fileName).ending();
        FileType type = type(ending);
        if (!ending.isEmpty() && !type.isNamedBy(ending)) {
            throw refused("dossier.document.ending", ending, type.ending());
        }
        return type;
    }

    private FileType type(String ending) {
        if (startsWith(content, OLE)) {
            throw refused(
                    latin(content).contains(OLE_ENCRYPTED) ? "dossier.document.encrypted" : "dossier.document.legacy");
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return packed();
        }
        String mediaType = TIKA.detect(content);
        Optional<FileType> known = FileType.ofMediaType(mediaType);
        if (known.isEmpty() && FileType.CSV.isNamedBy(ending)) {
            return table(mediaType);
        }
        FileType type = known.orElseThrow(() -> refused("dossier.document.type"));
        if (type == FileType.PDF && PDF_ENCRYPTED.matcher(latin(content)).find()) {
            throw refused("dossier.document.encrypted");
        }
        return type;
    }

    private FileType table(String mediaType) {
        Optional<String> text = PlainText.read(content);
        if (text.isEmpty()) {
            throw refused("dossier.document.encoding");
        }
        if (PlainText.isMarkup(mediaType)) {
            throw refused("dossier.document.type");
        }
        if (PlainText.startsPrograms(text.get())) {
            throw refused("dossier.document.formula");
        }
        return FileType.CSV;
    }

    private FileType packed() {
        try {
            Archive archive = Archive.of(content);
            requireHarmless(archive);
            Optional<OfficePackage> office = OfficePackage.of(archive);
            return office.isPresent() ? document(office.get()) : collection(archive);
        } catch (BrokenException e) {
            throw refused("dossier.document.damaged");
        }
    }

    private void requireHarmless(Archive archive) throws BrokenException {
        List<Archive.Entry> entries = archive.entries();
        if (entries.stream().anyMatch(Archive.Entry::encrypted)) {
            throw refused("dossier.document.encrypted");
        }
        if (entries.stream().anyMatch(entry -> leads(entry.name()))) {
            throw refused("dossier.document.archive.path");
        }
        if (entries.size() > MOST_PARTS || !allowance.take(archive.size(), content.length)) {
            throw refused("dossier.document.archive.tooLarge");
        }
        for (Archive.Entry entry : entries) {
            archive.verify(entry);
        }
    }

    private FileType document(OfficePackage office) {
        if (office.encrypted()) {
            throw refused("dossier.document.encrypted");
        }
        if (office.macros()) {
            throw refused("dossier.document.macros");
        }
        return office.type().orElseThrow(() -> refused("dossier.document.type"));
    }

    private FileType collection(Archive archive) throws BrokenException {
        List<Archive.Entry> files =
                archive.entries().stream().filter(entry -> !entry.isFolder()).toList();
        if (files.size() > MOST_FILES) {
            throw refused("dossier.document.archive.tooMany", MOST_FILES);
        }
        boolean any = false;
        for (Archive.Entry file : files) {
            if (file.size() > LARGEST_FILE) {
                throw refused("dossier.document.archive.tooLarge");
            }
            byte[] unpacked = archive.unpack(file);
            if (!isLeftByFinder(file.name(), unpacked)) {
                FileType type =
                        new FileInspector(place, fileName + "/" + file.name(), unpacked, allowance).fittingType();
                if (type == FileType.ZIP) {
                    throw refused("dossier.document.archive.nested", file.name());
                }
                any = true;
            }
        }
        if (!any) {
            throw refused("dossier.document.archive.empty");
        }
        return FileType.ZIP;
    }

    /** Whether a name may lead out of the folder that the archive is unpacked to. */
    private static boolean leads(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || Arrays.asList(name.split("/")).contains("..");
    }

    /** What macOS adds to every archive, unasked. */
    private static boolean isLeftByFinder(String name, byte[] content) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.equals(".DS_Store") && startsWith(content, FINDER)
                || name.startsWith("__MACOSX/") && last.startsWith("._") && startsWith(content, APPLE_DOUBLE);
    }

    private DomainException refused(String key, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = fileName;
        System.arraycopy(more, 0, args, 1, more.length);
        return new DomainException(key, place, args);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** A name of a PDF: each letter as it is or by its number. */
    private static String spelled(String name) {
        return name.chars()
                .mapToObj(letter -> String.format("(?:%c|#(?i:%x))", letter, letter))
                .collect(Collectors.joining());
    }
}
