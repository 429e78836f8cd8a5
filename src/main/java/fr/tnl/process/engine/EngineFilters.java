package fr.tnl.process.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine's REST interfaces. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_THE_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<TaskRelease> taskRelease(TaskService taskService, IdentityService identityService) {
        FilterRegistrationBean<TaskRelease> filter =
                new FilterRegistrationBean<>(new TaskRelease(taskService, identityService));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_THE_LOGIN);
        return filter;
    }
}
