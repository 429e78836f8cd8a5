package fr.tnl.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import org.junit.jupiter.api.Test;

class OtherOrganisationTest {

    @Test
    void tidiesWhatWasTyped() {
        OtherOrganisation valid = new OtherOrganisation(
                        "123 456 782", "  Parc  naturel ", " 7389 ", " Service public.\r\nOui. ")
                .validated();

        assertThat(valid)
                .isEqualTo(new OtherOrganisation("123456782", "Parc naturel", "7389", "Service public.\nOui."));
    }

    @Test
    void holdsNoControlCharacters() {
        OtherOrganisation valid =
                new OtherOrganisation("123456782", "Parc\u0000 \u0007naturel", "7389", "Un\u0000\r\ndeux.").validated();

        assertThat(valid.name()).isEqualTo("Parc naturel");
        assertThat(valid.reason()).isEqualTo("Un\ndeux.");
        assertThat(problem("123456782\u0000", "Parc", "7389", "x").field()).isEqualTo("siren");
        assertThat(problem("123456782", "Parc", "7389\u0000", "x").field()).isEqualTo("legalCategory");
    }

    @Test
    void refusesASirenThatFailsLuhn() {
        assertThat(problem("123456789", "Parc", "7389", "x").field()).isEqualTo("siren");
    }

    @Test
    void refusesANameTooShortOrTooLong() {
        assertThat(problem("123456782", " P ", "7389", "x").field()).isEqualTo("name");
        assertThat(problem("123456782", "P".repeat(201), "7389", "x").field()).isEqualTo("name");
        new OtherOrganisation("123456782", "P".repeat(200), "7389", "x").validated();
    }

    @Test
    void refusesALegalCategoryThatIsNotFourDigits() {
        assertThat(problem("123456782", "Parc", "738", "x").field()).isEqualTo("legalCategory");
        assertThat(problem("123456782", "Parc", "738A", "x").field()).isEqualTo("legalCategory");
    }

    @Test
    void requiresAReasonThatFits() {
        assertThat(problem("123456782", "Parc", "7389", "  ").key()).isEqualTo("authority.other.reasonRequired");
        DomainException tooLong = problem("123456782", "Parc", "7389", "x".repeat(2003));
        assertThat(tooLong.key()).isEqualTo("authority.other.reasonTooLong");
        assertThat(tooLong.args()).containsExactly(3, 2000);
    }

    private static DomainException problem(String siren, String name, String category, String reason) {
        OtherOrganisation organisation = new OtherOrganisation(siren, name, category, reason);
        return catchThrowableOfType(DomainException.class, organisation::validated);
    }
}
