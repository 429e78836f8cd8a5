package fr.tnl.backoffice.overview;

import fr.tnl.backoffice.access.People;
import fr.tnl.palmares.Signature;
import fr.tnl.palmares.Signatures;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Who signed the palmarès or would not, for pages. */
@Component
class SignatureTrace {

    /**
     * @param who a name
     * @param whole whether the viewer may know of every dossier, and so of how many there are and what is said of them
     */
    record Line(Signature signature, String who, boolean whole) {

        public String textKey() {
            return "palmares.act." + signature.quality() + "." + signature.act();
        }

        public String fingerprint() {
            return signature.fingerprint().shown();
        }
    }

    private final Signatures signatures;
    private final People people;

    SignatureTrace(Signatures signatures, People people) {
        this.signatures = signatures;
        this.people = people;
    }

    /** The oldest first. */
    List<Line> of(EditionCode edition, Sight sight) {
        UnaryOperator<String> names = people.names();
        return signatures.of(edition).stream()
                .map(signature -> new Line(signature, names.apply(signature.account()), sight.isFull()))
                .toList();
    }
}
