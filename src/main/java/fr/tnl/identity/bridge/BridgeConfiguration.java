package fr.tnl.identity.bridge;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters that run right after Spring Security and carry its login over to the engine and its web applications. */
@Configuration(proxyBeanMethods = false)
class BridgeConfiguration {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<EngineIdentityFilter> engineIdentity(IdentityService identityService) {
        FilterRegistrationBean<EngineIdentityFilter> filter =
                new FilterRegistrationBean<>(new EngineIdentityFilter(identityService));
        filter.addUrlPatterns("/engine-rest/*", "/backoffice/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappIdentity() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
