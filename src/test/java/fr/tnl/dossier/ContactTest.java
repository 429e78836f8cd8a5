package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final String LONG = "x".repeat(201);

    @Test
    void isTrimmed() {
        Contact contact = Contact.of(
                ContactRole.ELECTED,
                "elected",
                " Anne Dupont ",
                " Maire ",
                "\tanne@rennes.example ",
                " 02 99 00 00 00 ");

        assertThat(contact)
                .isEqualTo(new Contact(
                        ContactRole.ELECTED, "Anne Dupont", "Maire", "anne@rennes.example", "02 99 00 00 00"));
    }

    /** PostgreSQL takes no NUL into a text, and a line break would end a header of a mail. */
    @Test
    void holdsNoControlCharacters() {
        Contact contact = contact("An\u0000ne\r\nDupont", "Mai\u001Bre", "anne@rennes.example", "02\u000099");

        assertThat(contact)
                .isEqualTo(new Contact(ContactRole.ELECTED, "Anne Dupont", "Maire", "anne@rennes.example", "0299"));
    }

    @Test
    void needsNeitherPositionNorPhone() {
        Contact contact = contact("Anne", "", "anne@rennes.example", "");

        assertThat(contact.position()).isEmpty();
        assertThat(contact.phone()).isEmpty();
    }

    @Test
    void takesTextsUpToTheirLimit() {
        String longest = "x".repeat(200);
        String address = "x".repeat(200 - "@rennes.example".length()) + "@rennes.example";

        assertThat(contact(longest, longest, address, longest).email()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0000", "\u200B"})
    void namesTheFieldWhereThereIsNoName(String name) {
        assertRefused("dossier.contact.name", "electedName", name, "", "anne@rennes.example", "");
    }

    @Test
    void namesTheFieldThatIsTooLong() {
        assertRefused("dossier.contact.name", "electedName", LONG, "", "anne@rennes.example", "");
        assertRefused("dossier.contact.tooLong", "electedPosition", "Anne", LONG, "anne@rennes.example", "");
        assertRefused("dossier.contact.tooLong", "electedPhone", "Anne", "", "anne@rennes.example", LONG);
        assertRefused("dossier.contact.email", "electedEmail", "Anne", "", LONG + "@rennes.example", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anne",
                "anne@",
                "@rennes.example",
                "anne@rennes",
                "anne@rennes.e",
                "anne@rennes.",
                "anne@@rennes.example",
                "anne dupont@rennes.example",
                "anne@rennes.example, paul@rennes.example",
                "anne@rennes.example;paul@rennes.example",
                "Anne <anne@rennes.example>",
                "anne@rennes.example\nBcc: paul@rennes.example",
                "mailto:anne@rennes.example",
                "anne\u0000@rennes.example",
                "anne@rennes.example\u0000.fr"
            })
    void namesTheFieldWhereTheAddressIsNotOneAddress(String email) {
        assertRefused("dossier.contact.email", "electedEmail", "Anne", "", email, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne.dupont+label@ville.rennes.example", "a_b-c'd@x.fr", "élue@mairie-à-l’ouest.fr"})
    void takesAddressesThatExist(String email) {
        assertThat(contact("Anne", "", email, "").email()).isEqualTo(email);
    }

    private static void assertRefused(
            String key, String field, String name, String position, String email, String phone) {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> contact(name, position, email, phone));

        assertThat(refused).as(email).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(field);
    }

    private static Contact contact(String name, String position, String email, String phone) {
        return Contact.of(ContactRole.ELECTED, "elected", name, position, email, phone);
    }
}
