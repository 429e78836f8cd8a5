package fr.tnl.portal.publication;

import fr.tnl.palmares.Erratum;
import fr.tnl.palmares.ErratumWords;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEditions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Errata as people read them. */
@Component
class ErratumLines {

    /** @param sentence what changed */
    record ErratumLine(Erratum erratum, String sentence) {}

    private final Publications publications;
    private final ErratumWords words;

    ErratumLines(Publications publications, ErratumWords words) {
        this.publications = publications;
        this.words = words;
    }

    List<ErratumLine> of(List<Erratum> errata) {
        if (errata.isEmpty()) {
            return List.of();
        }
        PublishedEditions editions = publications.byCode();
        return errata.stream()
                .map(erratum -> new ErratumLine(erratum, words.of(editions.get(erratum.edition()), erratum)))
                .toList();
    }
}
