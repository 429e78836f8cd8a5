package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthority;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityFactsTest {

    private final LocalAuthority authority = mock(LocalAuthority.class);

    @Test
    void tellsKindAndSize() {
        when(authority.kind()).thenReturn(AuthorityKind.COMMUNE);
        when(authority.population()).thenReturn(1250);

        assertThat(told()).isEqualTo(Map.of("authorityKind", "COMMUNE", "population", new BigDecimal(1250)));
    }

    @Test
    void saysThatNoFigureIsKnown() {
        when(authority.kind()).thenReturn(AuthorityKind.OTHER);
        when(authority.population()).thenReturn(null);

        assertThat(AuthorityFacts.of(authority).values())
                .containsKey("population")
                .containsEntry("population", null);
    }

    private Map<String, Object> told() {
        return new HashMap<>(AuthorityFacts.of(authority).values());
    }
}
