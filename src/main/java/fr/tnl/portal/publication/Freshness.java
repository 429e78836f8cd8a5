package fr.tnl.portal.publication;

import fr.tnl.palmares.OpenData;
import fr.tnl.palmares.PublishedEdition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;

/** How long an answer about editions may be kept, and by what it is known to be still the same. */
public final class Freshness {

    /** An erratum is everywhere within so long. */
    public static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    /** To be counted up where the same palmarès is written otherwise. */
    private static final String FORM = "1";

    private Freshness() {}

    /** @param what tells answers apart that depend on more than these editions, or empty */
    public static String tag(List<PublishedEdition> editions, String what) {
        return editions.stream()
                .map(edition -> edition.edition() + "." + edition.revision())
                .collect(Collectors.joining("-", "W/\"" + FORM + "-", what.isEmpty() ? "\"" : "-" + what + "\""));
    }

    public static Instant changedAt(List<PublishedEdition> editions) {
        return OpenData.updatedAt(editions).truncatedTo(ChronoUnit.SECONDS);
    }
}
