package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class RoundsConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(RoundsConfiguration.class);

    @Test
    void makesRoundsUnlessToldNotTo() {
        application.run(context -> assertThat(context).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    }

    @Test
    void makesNoneWhereTimeIsPlayed() {
        application.withPropertyValues("tnl.rounds=false").run(context -> assertThat(context)
                .doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
    }
}
