package fr.tnl.portal.publication;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.palmares.LaureateFilter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What is looked for in a palmarès, as it stands in the address of its page and of the API; what is absent or empty
 * means any.
 *
 * @param q words of a name, INSEE code or SIREN
 */
public record Search(
        @Nullable String q,
        @Nullable String niveau,
        @Nullable String mention,
        @Nullable String type,
        @Nullable String region,
        @Nullable String departement) {

    /** The kind that is asked for, if there is such a one. */
    public Optional<AuthorityKind> kind() {
        return Stream.of(AuthorityKind.values())
                .filter(kind -> kind.name().equals(type))
                .findFirst();
    }

    /** What makes no sense is left aside. */
    public LaureateFilter filter() {
        return new LaureateFilter(
                q == null ? "" : q,
                given(niveau),
                given(mention),
                kind().orElse(null),
                given(region),
                given(departement));
    }

    /** The address of a page with one condition changed, from its first page on. */
    public String at(String path, String name, String value) {
        Map<String, String> all = parameters();
        all.put(name, value);
        String query = all.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isBlank())
                .map(parameter ->
                        parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "q", q);
        put(all, "niveau", niveau);
        put(all, "mention", mention);
        put(all, "type", type);
        put(all, "region", region);
        put(all, "departement", departement);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value.strip());
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
