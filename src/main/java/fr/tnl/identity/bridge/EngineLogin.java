package fr.tnl.identity.bridge;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service whether a password is right; groups become Spring roles. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identityService;

    EngineLogin(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!identityService.checkPassword(account, password)) {
            throw new BadCredentialsException("identity.login.failed");
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account));
    }

    private List<GrantedAuthority> authorities(String account) {
        return identityService.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .map(group -> (GrantedAuthority)
                        new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
