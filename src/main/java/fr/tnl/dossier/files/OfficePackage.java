package fr.tnl.dossier.files;

import fr.tnl.dossier.files.Archive.BrokenException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What an office document says of itself.
 *
 * @param type empty where it is of a kind that is not accepted, such as a template
 */
record OfficePackage(Optional<FileType> type, boolean encrypted, boolean macros) {

    private static final int LARGEST_PART = 4 * 1024 * 1024;
    private static final int LONGEST_MEDIA_TYPE = 200;
    private static final List<FileType> MICROSOFT = List.of(FileType.DOCX, FileType.XLSX, FileType.PPTX);
    private static final Pattern MICROSOFT_MACROS = Pattern.compile("(?i)macroEnabled|vbaProject|macrosheet");

    /** Suites write empty libraries into any document: only a module is a macro. */
    private static final Pattern OPEN_MACROS =
            Pattern.compile("Scripts/.*[^/]|Basic/[^/]+/(?!script-l[bc]\\.xml).*[^/]");

    /** Empty where the archive is no office document. */
    static Optional<OfficePackage> of(Archive archive) throws BrokenException {
        Optional<Archive.Entry> open = archive.find("mimetype");
        if (open.isPresent()) {
            return Optional.of(openDocument(archive, open.get()));
        }
        Optional<Archive.Entry> microsoft = archive.find("[Content_Types].xml");
        return microsoft.isPresent() ? Optional.of(officeOpen(archive, microsoft.get())) : Optional.empty();
    }

    private static OfficePackage openDocument(Archive archive, Archive.Entry mediaType) throws BrokenException {
        String named = new String(part(archive, mediaType, LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII);
        Optional<FileType> type = FileType.ofMediaType(named.strip()).filter(found -> named.contains("opendocument"));
        Optional<Archive.Entry> manifest = archive.find("META-INF/manifest.xml");
        boolean encrypted =
                manifest.isPresent() && elements(archive, manifest.get(), null).contains("encryption-data");
        boolean macros =
                names(archive).anyMatch(name -> OPEN_MACROS.matcher(name).matches());
        return new OfficePackage(type, encrypted, macros);
    }

    private static OfficePackage officeOpen(Archive archive, Archive.Entry contentTypes) throws BrokenException {
        Set<String> types = elements(archive, contentTypes, "ContentType");
        Optional<FileType> type = MICROSOFT.stream()
                .filter(one -> types.contains(one.mediaType() + ".main+xml"))
                .findFirst();
        boolean macros = Stream.concat(types.stream(), names(archive))
                .anyMatch(name -> MICROSOFT_MACROS.matcher(name).find());
        return new OfficePackage(type, false, macros);
    }

    private static Stream<String> names(Archive archive) {
        return archive.entries().stream().map(Archive.Entry::name);
    }

    /** Local names of the elements of a part, or the values of one of their attributes. */
    private static Set<String> elements(Archive archive, Archive.Entry part, @Nullable String attribute)
            throws BrokenException {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> found = new HashSet<>();
        try {
            XMLStreamReader reader =
                    xml.createXMLStreamReader(new ByteArrayInputStream(part(archive, part, LARGEST_PART)));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String value =
                            attribute == null ? reader.getLocalName() : reader.getAttributeValue(null, attribute);
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new BrokenException();
        }
        return found;
    }

    private static byte[] part(Archive archive, Archive.Entry entry, int largest) throws BrokenException {
        if (entry.size() > largest) {
            throw new BrokenException();
        }
        return archive.unpack(entry);
    }
}
