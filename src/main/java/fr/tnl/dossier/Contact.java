package fr.tnl.dossier;

import fr.tnl.shared.DomainException;
import java.util.regex.Pattern;
import org.springframework.data.relational.core.mapping.Table;

/** One of the two people who carry a dossier. */
@Table(schema = "tnl", name = "dossier_contact")
public record Contact(ContactRole role, String name, String position, String email, String phone) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:.]{2,}");
    private static final int LONGEST = 200;

    /**
     * What a person entered, trimmed and checked.
     *
     * @param prefix of the form fields, so that the error names the one at fault
     */
    public static Contact of(
            ContactRole role, String prefix, String name, String position, String email, String phone) {
        String address = email.strip();
        if (name.isBlank() || name.length() > LONGEST) {
            throw new DomainException("dossier.contact.name", prefix + "Name");
        }
        if (position.length() > LONGEST) {
            throw new DomainException("dossier.contact.tooLong", prefix + "Position", LONGEST);
        }
        if (phone.length() > LONGEST) {
            throw new DomainException("dossier.contact.tooLong", prefix + "Phone", LONGEST);
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new DomainException("dossier.contact.email", prefix + "Email", address);
        }
        return new Contact(role, name.strip(), position.strip(), address, phone.strip());
    }
}
