package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.tnl.palmares.PublishedEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as the API shows it. */
record ApiEdition(
        @JsonProperty("edition") String edition,
        @JsonProperty("titre") String title,
        @JsonProperty("proclamation") @Nullable LocalDate proclaimedOn,
        @JsonProperty("laureats") int laureates,
        @JsonProperty("niveaux") List<Term> levels,
        @JsonProperty("mentions") List<Term> mentions,
        @JsonProperty("mise_a_jour") Instant updatedAt,
        @JsonProperty("errata") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ApiErratum> errata) {

    /** A code with its words. */
    record Term(@JsonProperty("code") String code, @JsonProperty("titre") String title) {}

    /** @param errata null where they are not asked for */
    static ApiEdition of(PublishedEdition edition, int laureates, @Nullable List<ApiErratum> errata) {
        return new ApiEdition(
                edition.edition(),
                edition.title(),
                edition.proclaimedOn(),
                laureates,
                edition.levels().stream()
                        .map(level -> new Term(level.code(), level.title()))
                        .toList(),
                edition.mentions().stream()
                        .map(mention -> new Term(mention.code(), mention.title()))
                        .toList(),
                edition.updatedAt(),
                errata);
    }
}
