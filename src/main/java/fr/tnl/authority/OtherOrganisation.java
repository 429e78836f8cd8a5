package fr.tnl.authority;

import fr.tnl.shared.DomainException;
import fr.tnl.shared.Siren;
import fr.tnl.shared.TypedText;
import java.util.regex.Pattern;

/**
 * What an applicant says of an organisation that the referential does not hold; raw until {@link #validated()}.
 *
 * @param siren as typed, spaces allowed
 * @param legalCategory INSEE legal category, four digits
 * @param reason why this organisation may apply
 */
public record OtherOrganisation(String siren, String name, String legalCategory, String reason) {

    static final int NAME_MIN = 2;
    static final int NAME_MAX = 200;
    static final int REASON_MAX = 2000;

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    /**
     * The same, tidied.
     *
     * @throws DomainException naming the first field at fault: {@code siren}, {@code name}, {@code legalCategory} or
     *     {@code reason}
     */
    OtherOrganisation validated() {
        Siren number = Siren.parse(siren);
        String tidyName = TypedText.line(name).replaceAll("\\s+", " ");
        String tidyReason = TypedText.lines(reason);
        if (tidyName.length() < NAME_MIN || tidyName.length() > NAME_MAX) {
            throw new DomainException("authority.other.name", "name", NAME_MIN, NAME_MAX);
        }
        if (!FOUR_DIGITS.matcher(legalCategory.strip()).matches()) {
            throw new DomainException("authority.other.legalCategory", "legalCategory", legalCategory);
        }
        if (tidyReason.isEmpty()) {
            throw new DomainException("authority.other.reasonRequired", "reason");
        }
        if (tidyReason.length() > REASON_MAX) {
            throw new DomainException(
                    "authority.other.reasonTooLong", "reason", tidyReason.length() - REASON_MAX, REASON_MAX);
        }
        return new OtherOrganisation(number.value(), tidyName, legalCategory.strip(), tidyReason);
    }
}
