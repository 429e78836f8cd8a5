package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of laureates.
 *
 * @param page from 1
 * @param next address of the next page, null on the last
 */
record ApiLaureates(
        @JsonProperty("total") int total,
        @JsonProperty("page") int page,
        @JsonProperty("pages") int pages,
        @JsonProperty("taille") int size,
        @JsonProperty("suivante") @Nullable URI next,
        @JsonProperty("licence") String licence,
        @JsonProperty("laureats") List<ApiLaureate> laureates) {}
