package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.tnl.palmares.Erratum;
import java.time.Instant;
import java.util.UUID;

/** An erratum as the API shows it: who made it is not told outside. */
record ApiErratum(
        @JsonProperty("id") UUID id,
        @JsonProperty("edition") String edition,
        @JsonProperty("numero") int number,
        @JsonProperty("nature") String kind,
        @JsonProperty("collectivite_id") String authorityId,
        @JsonProperty("collectivite") String authorityName,
        @JsonProperty("texte") String sentence,
        @JsonProperty("motif") String reason,
        @JsonProperty("date") Instant madeAt) {

    static ApiErratum of(Erratum erratum, String sentence) {
        return new ApiErratum(
                erratum.id(),
                erratum.edition(),
                erratum.number(),
                switch (erratum.kind()) {
                    case ADDED -> "AJOUT";
                    case CHANGED -> "MODIFICATION";
                    case REMOVED -> "RETRAIT";
                },
                erratum.authorityId(),
                erratum.authorityName(),
                sentence,
                erratum.reason(),
                erratum.madeAt());
    }
}
