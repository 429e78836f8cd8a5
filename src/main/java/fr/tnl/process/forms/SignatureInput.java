package fr.tnl.process.forms;

import fr.tnl.palmares.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms of the two signatures say, alike in both. */
public final class SignatureInput {

    /** Fact and field: the list that was shown comes back with the signature. */
    static final String SEEN = "listFingerprint";

    private static final String SIGN = "SIGN";

    private SignatureInput() {}

    public static Answer of(DelegateExecution execution) {
        boolean signs = TaskInput.text(execution, "signature").equals(SIGN);
        return new Answer(
                signs,
                TaskInput.text(execution, SEEN),
                TaskInput.text(execution, signs ? "signatureNote" : "withholdReason"));
    }
}
