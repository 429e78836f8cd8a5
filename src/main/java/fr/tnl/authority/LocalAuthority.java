package fr.tnl.authority;

import fr.tnl.shared.Siren;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who applies: a local authority of the referential, or an organisation that an applicant declared.
 *
 * @param id such as {@code COMMUNE-35238}, {@code EPCI-243500139}, {@code DEPARTEMENT-35}, {@code REGION-53}, or
 *     {@code SIREN-123456782} for a declared organisation; it never changes
 * @param siren null for départements, régions, some overseas communes
 * @param code INSEE code, null for an intercommunalité or a declared organisation
 * @param department INSEE code of the département
 * @param region INSEE code of the région
 * @param intercommunalities ids of those that a commune belongs to: its EPCI, and in the Greater Paris its EPT
 * @param population inhabitants, null where the referential has no figure
 * @param legalCategory INSEE legal category (four digits), of a declared organisation only
 * @param declaredReason why the organisation may apply, in its own words; of a declared organisation only
 * @param listed false once the referential no longer holds it: dossiers keep it, the search leaves it out
 */
public record LocalAuthority(
        String id,
        AuthorityKind kind,
        @Nullable Siren siren,
        @Nullable String code,
        String name,
        @Nullable String department,
        @Nullable String departmentName,
        @Nullable String region,
        @Nullable String regionName,
        List<String> intercommunalities,
        @Nullable Integer population,
        List<String> postalCodes,
        @Nullable String legalCategory,
        @Nullable String declaredReason,
        boolean listed) {

    public LocalAuthority {
        intercommunalities = List.copyOf(intercommunalities);
        postalCodes = List.copyOf(postalCodes);
    }

    /** An organisation outside the referential: whether it may apply is for people to rule. */
    public boolean isDeclared() {
        return kind == AuthorityKind.OTHER;
    }

    /** Id of the département that it lies in; none for a région, or for the département itself. */
    public Optional<String> departmentId() {
        return kind == AuthorityKind.DEPARTEMENT
                ? Optional.empty()
                : Optional.ofNullable(department).map(code -> "DEPARTEMENT-" + code);
    }

    /** Id of the région that it lies in; none for the région itself. */
    public Optional<String> regionId() {
        return kind == AuthorityKind.REGION
                ? Optional.empty()
                : Optional.ofNullable(region).map(code -> "REGION-" + code);
    }

    /** Where it is, such as {@code Ille-et-Vilaine (35), Bretagne}; empty for a région or where unknown. */
    public String place() {
        Set<String> parts = new LinkedHashSet<>();
        if (departmentName != null && kind != AuthorityKind.DEPARTEMENT && !departmentName.equals(regionName)) {
            parts.add(departmentName + " (" + department + ")");
        }
        if (regionName != null && kind != AuthorityKind.REGION) {
            parts.add(regionName);
        }
        return String.join(", ", parts);
    }
}
