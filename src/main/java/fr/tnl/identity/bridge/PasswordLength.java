package fr.tnl.identity.bridge;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.stereotype.Component;

/** The engine's own ways to set a password (Admin, Welcome, REST) ask for the same length as the product's page. */
@Component
class PasswordLength extends AbstractProcessEnginePlugin {

    static final int SHORTEST = 12;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<PasswordPolicyRule> rules = List.of(new PasswordPolicyLengthRuleImpl(SHORTEST));
        configuration.setPasswordPolicy(() -> rules);
        configuration.setEnablePasswordPolicy(true);
    }
}
