package fr.tnl.identity.bridge;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.stereotype.Component;

/**
 * What an account's id and password must be. The engine's own ways to make and change accounts (Admin, Welcome, REST)
 * go by the same.
 */
@Component
class AccountRules extends AbstractProcessEnginePlugin {

    static final String ID = "[a-zA-Z0-9][a-zA-Z0-9.-]{1,62}";
    static final int SHORTEST_PASSWORD = 12;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<PasswordPolicyRule> rules = List.of(new PasswordPolicyLengthRuleImpl(SHORTEST_PASSWORD));
        configuration.setPasswordPolicy(() -> rules);
        configuration.setEnablePasswordPolicy(true);
        configuration.setUserResourceWhitelistPattern(ID);
    }
}
