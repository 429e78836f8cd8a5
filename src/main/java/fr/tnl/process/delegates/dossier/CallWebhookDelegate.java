package fr.tnl.process.delegates.dossier;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.process.delegates.DomainStep;
import fr.tnl.process.delegates.Step;
import fr.tnl.process.delegates.StepKey;
import fr.tnl.process.delegates.StepSupport;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.StepVariables;
import fr.tnl.shared.DossierReference;
import fr.tnl.webhook.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells another application where the dossier stands; nothing of the dossier is held while it answers. */
@Step(
        reads = {"reference", "webhook"},
        outside = true)
@Component
class CallWebhookDelegate extends DomainStep {

    private final Dossiers dossiers;
    private final WebhookContent content;
    private final Webhooks webhooks;

    CallWebhookDelegate(StepSupport support, Dossiers dossiers, WebhookContent content, Webhooks webhooks) {
        super(support);
        this.dossiers = dossiers;
        this.content = content;
        this.webhooks = webhooks;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Dossier dossier = dossiers.get(new DossierReference(DossierVariables.REFERENCE.get(execution)));
        String name = StepVariables.WEBHOOK.get(execution);
        webhooks.call(name, id(execution), content.of(dossier, execution.getCurrentActivityId()));
        dossiers.note(dossier.requireReference(), EventKind.WEBHOOK_CALLED, actor(), name);
    }

    private static String id(DelegateExecution execution) {
        return UUID.nameUUIDFromBytes(StepKey.of(execution).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
