package fr.tnl.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.PublishedEdition;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a palmarès as the API shows it. */
record ApiLaureate(
        @JsonProperty("id") UUID id,
        @JsonProperty("edition") String edition,
        @JsonProperty("collectivite_id") String authorityId,
        @JsonProperty("collectivite") String authorityName,
        @JsonProperty("type") String kind,
        @JsonProperty("siren") @Nullable String siren,
        @JsonProperty("code_insee") @Nullable String code,
        @JsonProperty("departement") ApiEdition.@Nullable Term department,
        @JsonProperty("region") ApiEdition.@Nullable Term region,
        @JsonProperty("parcours") String track,
        @JsonProperty("niveau") ApiEdition.Term level,
        @JsonProperty("mentions") List<ApiEdition.Term> mentions,
        @JsonProperty("dossier") @Nullable String reference,
        @JsonProperty("certificat") @Nullable URI certificate,
        @JsonProperty("page") URI page,
        @JsonProperty("publication") Instant publishedAt) {

    static ApiLaureate of(Laureate laureate, PublishedEdition edition, @Nullable String certificate, String page) {
        return new ApiLaureate(
                laureate.id(),
                laureate.edition(),
                laureate.authorityId(),
                laureate.authorityName(),
                laureate.authorityKind().name(),
                laureate.siren(),
                laureate.code(),
                term(laureate.department(), laureate.departmentName()),
                term(laureate.region(), laureate.regionName()),
                laureate.track().name(),
                new ApiEdition.Term(laureate.level(), edition.levelTitle(laureate.level())),
                edition.mentions().stream()
                        .filter(mention -> laureate.mentions().contains(mention.code()))
                        .map(mention -> new ApiEdition.Term(mention.code(), mention.title()))
                        .toList(),
                laureate.reference(),
                certificate == null ? null : URI.create(certificate),
                URI.create(page),
                laureate.publishedAt());
    }

    private static ApiEdition.@Nullable Term term(@Nullable String code, @Nullable String name) {
        return code == null ? null : new ApiEdition.Term(code, name == null ? code : name);
    }
}
