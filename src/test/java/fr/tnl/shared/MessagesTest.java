package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tnl.dossier.DossierStatus;
import fr.tnl.testing.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class MessagesTest {

    private final Messages messages = Texts.messages();

    @Test
    void tellABrokenRuleWithItsArguments() {
        assertThat(messages.of(new DomainException("shared.edition.invalid", "edition", "26")))
                .isEqualTo("L’édition «\u00A026\u00A0» n’est pas valable\u00A0: attendu une année, par exemple 2026.");
    }

    @Test
    void nameAStateInTheReadersWords() {
        String told = messages.of(DomainException.of(
                "dossier.transition", "TNL-2026-0042", DossierStatus.DECIDED, DossierStatus.WITHDRAWN));

        assertThat(told).contains("Décision prise, sous embargo", "Retiré").doesNotContain("DECIDED", "WITHDRAWN");
    }

    @Test
    void doNotInventATextForAnUnknownKey() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> messages.get("shared.nothing"));
    }

    @Test
    void keepTheArgumentsOfABrokenRuleFromBeingChanged() {
        DomainException problem = DomainException.of("shared.edition.invalid", "26");
        problem.args()[0] = "27";

        assertThat(problem.args()).containsExactly("26");
    }
}
