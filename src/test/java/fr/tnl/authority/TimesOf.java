package fr.tnl.authority;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.testing.Texts;
import java.util.List;
import java.util.Optional;

/** Times as a commune is told them, wherever it lies. */
public final class TimesOf {

    private TimesOf() {}

    /** @param region INSEE code, such as {@code 01} for Guadeloupe */
    public static AuthorityTimes commune(String code, String region) {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.find(anyString())).thenReturn(Optional.of(authority(AuthorityKind.COMMUNE, code, region)));
        return new AuthorityTimes(authorities, Texts.messages());
    }

    static LocalAuthority authority(AuthorityKind kind, String code, String region) {
        return new LocalAuthority(
                "X", kind, null, code, "X", null, null, region, null, List.of(), null, List.of(), null, null, true);
    }
}
