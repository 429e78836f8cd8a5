package fr.tnl.dossier;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.TypedText;
import java.util.regex.Pattern;
import org.springframework.data.relational.core.mapping.Table;

/** One of the two people who carry a dossier. */
@Table(schema = "tnl", name = "dossier_contact")
public record Contact(ContactRole role, String name, String position, String email, String phone) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:]+@[^\\s\\p{Cntrl}@<>\",;:]+\\.[^\\s\\p{Cntrl}@<>\",;:.]{2,}");
    private static final int LONGEST = 200;

    /** Nobody any more: the role stays, with a mark for a name. */
    Contact erased(String mark) {
        return new Contact(role, mark, "", "", "");
    }

    /** Whether the person asked to be erased, and was. */
    public boolean isErased() {
        return email.isEmpty();
    }

    /**
     * What a person entered, trimmed and checked.
     *
     * @param prefix of the form fields, so that the error names the one at fault
     */
    public static Contact of(
            ContactRole role, String prefix, String name, String position, String email, String phone) {
        String tidyName = TypedText.line(name);
        String tidyPosition = TypedText.line(position);
        String tidyPhone = TypedText.line(phone);
        String address = email.strip();
        if (tidyName.isEmpty() || tidyName.length() > LONGEST) {
            throw new DomainException("dossier.contact.name", prefix + "Name");
        }
        if (tidyPosition.length() > LONGEST) {
            throw new DomainException("dossier.contact.tooLong", prefix + "Position", LONGEST);
        }
        if (tidyPhone.length() > LONGEST) {
            throw new DomainException("dossier.contact.tooLong", prefix + "Phone", LONGEST);
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new DomainException("dossier.contact.email", prefix + "Email", address);
        }
        return new Contact(role, tidyName, tidyPosition, address, tidyPhone);
    }

    /** The letter case of an address does not make another. */
    public boolean isAt(String address) {
        return email.equalsIgnoreCase(address);
    }
}
