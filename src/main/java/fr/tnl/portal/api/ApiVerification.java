package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a code on a certificate.
 *
 * @param errata those that made the certificate worthless
 */
record ApiVerification(
        @JsonProperty("code") String code,
        @JsonProperty("etat") State state,
        @JsonProperty("laureat") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ApiLaureate laureate,
        @JsonProperty("errata") List<ApiErratum> errata) {

    enum State {
        VALIDE,
        /** By an erratum; the laureate holds another certificate. */
        REMPLACE,
        /** By an erratum that took the laureate out. */
        ANNULE
    }
}
