package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuthorityMessagesTest {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    AuthorityMessagesTest() {
        source.setBasename("messages/authority");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    @ParameterizedTest
    @EnumSource
    void nameEveryKindInBothLanguages(AuthorityKind kind) {
        assertThat(source.getMessage(kind.messageKey(), null, Locale.FRENCH)).isNotBlank();
        assertThat(source.getMessage(kind.messageKey(), null, Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void sayHowMuchTooLongAReasonIs() {
        assertThat(source.getMessage("authority.other.reasonTooLong", new Object[] {1, 2000}, Locale.FRENCH))
                .contains("un caractère de trop");
        assertThat(source.getMessage("authority.other.reasonTooLong", new Object[] {12, 2000}, Locale.FRENCH))
                .contains("12 caractères de trop");
    }
}
