package fr.tnl.shared;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.retry.interceptor.RetryInterceptorBuilder;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts {@link RetriedOnConflict} into effect, around the transaction. */
@Configuration(proxyBeanMethods = false)
class ConflictRetryConfiguration {

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor conflictRetry() {
        RetryTemplate retry = RetryTemplate.builder()
                .maxAttempts(ATTEMPTS)
                .exponentialBackoff(FIRST_PAUSE_MILLIS, 2, LONGEST_PAUSE_MILLIS, true)
                .retryOn(ConcurrencyFailureException.class)
                // Another transaction put the same row there first: the next attempt sees it
                .retryOn(DuplicateKeyException.class)
                // Spring Data wraps what the database says
                .traversingCauses()
                .build();
        // Each attempt passes all that lies behind anew, the transaction above all
        MethodInterceptor eachAnew =
                RetryInterceptorBuilder.stateless().retryOperations(retry).build();
        // Inside a transaction there is nothing to be tried again: it is for whoever opened it
        MethodInterceptor interceptor = call ->
                TransactionSynchronizationManager.isActualTransactionActive() ? call.proceed() : eachAnew.invoke(call);
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Annotated(), interceptor);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static class Annotated extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(method, RetriedOnConflict.class)
                    || AnnotatedElementUtils.hasAnnotation(type, RetriedOnConflict.class);
        }
    }
}
