package fr.tnl.process.models.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.process.models.rehearsal.Troubles.Trouble;
import fr.tnl.shared.DomainException;
import fr.tnl.testing.Texts;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class TroublesTest {

    private final Troubles troubles = new Troubles(Texts.messages());

    @Test
    void tellWhatTheDomainRefusesInItsWords() {
        boolean done = troubles.attempt("portail", () -> {
            throw DomainException.of("process.task.gone");
        });

        assertThat(done).isFalse();
        assertThat(troubles.refusals())
                .containsExactly(new Trouble("portail", Texts.messages().get("process.task.gone"), 1));
        assertThat(troubles.failures()).isEmpty();
    }

    @Test
    void takeAnythingElseForAFailure() {
        for (int time = 0; time < 2; time++) {
            troubles.attempt("portail", () -> {
                throw new ProcessEngineException("Cannot resolve identifier 'eligibility'");
            });
        }

        assertThat(troubles.failures())
                .containsExactly(new Trouble("portail", "Cannot resolve identifier 'eligibility'", 2));
        assertThat(troubles.refusals()).isEmpty();
    }

    @Test
    void takeWhatTheEngineMadeOfARefusalForOne() {
        troubles.tell(
                "userTask_review", new ProcessEngineException("Refusé.", DomainException.of("process.task.gone")));

        assertThat(troubles.refusals()).containsExactly(new Trouble("userTask_review", "Refusé.", 1));
        assertThat(troubles.failures()).isEmpty();
    }

    @Test
    void takeItForNoFailureThatSomebodyElseWasFaster() {
        troubles.attempt("portail", () -> {
            throw new OptimisticLockingFailureException("at the same time");
        });

        assertThat(troubles.refusals()).hasSize(1);
        assertThat(troubles.failures()).isEmpty();
    }
}
