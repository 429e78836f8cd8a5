package fr.tnl.dossier.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of files that applicants may add. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    ODG("application/vnd.oasis.opendocument.graphics", "odg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    CSV("text/csv", "csv"),
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final String ending;
    private final Set<String> endings;

    /** @param others further endings that such files bear */
    FileType(String mediaType, String ending, String... others) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.endings = Stream.concat(Stream.of(ending), Arrays.stream(others)).collect(Collectors.toUnmodifiableSet());
    }

    public String mediaType() {
        return mediaType;
    }

    /** In lower case, without a dot. */
    public String ending() {
        return ending;
    }

    boolean isNamedBy(String anEnding) {
        return endings.contains(anEnding.toLowerCase(Locale.ROOT));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
