package fr.tnl.dossier;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.questionnaire.Facts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire is told of the local authority that answers it, by the names that the decision tables use too: a
 * question that is not for its kind or its size hides itself, and then does not count.
 */
final class AuthorityFacts {

    private AuthorityFacts() {}

    static Facts of(LocalAuthority authority) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("authorityKind", authority.kind().name());
        Integer population = authority.population();
        facts.put("population", population == null ? null : BigDecimal.valueOf(population));
        return Facts.of(facts);
    }
}
