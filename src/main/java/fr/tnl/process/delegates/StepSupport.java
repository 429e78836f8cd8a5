package fr.tnl.process.delegates;

import fr.tnl.shared.Messages;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** What every step needs to speak to people. */
@Component
public record StepSupport(Messages messages, IdentityService identityService) {}
