package fr.tnl.portal.api;

import fr.tnl.award.Certificates;
import fr.tnl.palmares.Erratum;
import fr.tnl.palmares.ErratumWords;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Publications;
import fr.tnl.palmares.PublishedEditions;
import fr.tnl.shared.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts laureates and errata into the words of the API. */
@Component
class ApiLines {

    private final Publications publications;
    private final Certificates certificates;
    private final ErratumWords words;
    private final PublicAddress address;

    ApiLines(Publications publications, Certificates certificates, ErratumWords words, PublicAddress address) {
        this.publications = publications;
        this.certificates = certificates;
        this.words = words;
        this.address = address;
    }

    List<ApiLaureate> laureates(List<Laureate> laureates) {
        PublishedEditions editions = publications.byCode();
        Map<String, String> codes = certificates.codes(laureates.stream()
                .map(Laureate::reference)
                .filter(Objects::nonNull)
                .toList());
        return laureates.stream()
                .map(laureate -> {
                    String code = laureate.reference() == null ? null : codes.get(laureate.reference());
                    return ApiLaureate.of(
                            laureate,
                            editions.get(laureate.edition()),
                            code == null ? null : address.of("/verifier/" + code),
                            address.of("/palmares/collectivites/" + laureate.authorityId()));
                })
                .toList();
    }

    ApiLaureate laureate(Laureate laureate) {
        return laureates(List.of(laureate)).get(0);
    }

    List<ApiErratum> errata(List<Erratum> errata) {
        PublishedEditions editions = publications.byCode();
        return errata.stream()
                .map(erratum -> ApiErratum.of(erratum, words.of(editions.get(erratum.edition()), erratum)))
                .toList();
    }
}
