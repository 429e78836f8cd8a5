package fr.tnl.correspondence;

import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import java.util.HashMap;
import java.util.Map;

/** The fields of both contacts, as they are or as somebody typed them; each name begins with the contact's prefix. */
public record ContactForm(Map<String, String> fields) {

    public ContactForm {
        fields = Map.copyOf(fields);
    }

    public static ContactForm of(Dossier dossier) {
        Map<String, String> fields = new HashMap<>();
        for (Contact contact : dossier.contacts()) {
            String prefix = prefix(contact.role());
            fields.put(prefix + "Name", contact.name());
            fields.put(prefix + "Position", contact.position());
            fields.put(prefix + "Email", contact.email());
            fields.put(prefix + "Phone", contact.phone());
        }
        return new ContactForm(fields);
    }

    public static String prefix(ContactRole role) {
        return role == ContactRole.ELECTED ? "elected" : "technical";
    }

    /** With what was posted, which may be about one of the contacts only. */
    public ContactForm typed(Map<String, String> posted) {
        Map<String, String> both = new HashMap<>(fields);
        both.putAll(posted);
        return new ContactForm(both);
    }

    /** Empty where there is no such field. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @throws fr.tnl.shared.DomainException naming the first field at fault */
    public Contact contact(ContactRole role) {
        String prefix = prefix(role);
        return Contact.of(
                role,
                prefix,
                get(prefix + "Name"),
                get(prefix + "Position"),
                get(prefix + "Email"),
                get(prefix + "Phone"));
    }
}
