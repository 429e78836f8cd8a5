package fr.tnl.process.engine;

import fr.tnl.shared.DomainException;
import org.camunda.bpm.engine.BadUserRequestException;

/** A rule of the domain that was not met, as the engine tells it: in words, and as the caller's fault. */
public class RefusedByDomain extends BadUserRequestException {

    private final transient DomainException problem;

    public RefusedByDomain(String text, DomainException problem) {
        super(text, problem);
        this.problem = problem;
    }

    public DomainException problem() {
        return problem;
    }
}
