package fr.tnl.process.testing;

import fr.tnl.process.delegates.Step;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stands for the mail step and remembers what it was told to send, such as {@code receipt to applicant + receipt}. */
@Step(
        reads = {"mailTemplate", "mailTo"},
        mayRead = {"edition", "juror", "mailAttachment", "mailOncePer", "reference", "tiesDueAt"},
        outside = true)
public class SentMails implements JavaDelegate {

    private final List<String> sent = new ArrayList<>();

    @Override
    public void execute(DelegateExecution execution) {
        Object attachment = execution.getVariable("mailAttachment");
        sent.add(execution.getVariable("mailTemplate") + " to " + execution.getVariable("mailTo")
                + (attachment == null ? "" : " + " + attachment));
    }

    public List<String> all() {
        return List.copyOf(sent);
    }

    void clear() {
        sent.clear();
    }
}
