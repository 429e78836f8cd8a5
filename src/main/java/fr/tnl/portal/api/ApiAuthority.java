package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A local authority over the editions. */
record ApiAuthority(
        @JsonProperty("collectivite_id") String id,
        @JsonProperty("collectivite") String name,
        @JsonProperty("laureats") List<ApiLaureate> laureates,
        @JsonProperty("errata") List<ApiErratum> errata) {}
