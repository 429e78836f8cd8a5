package fr.tnl.incidents;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands the steps of a group to the engine, some at a time, and goes on after a restart. */
@Component
class RetryRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetryRound.class);

    private final Retries retries;

    RetryRound(Retries retries) {
        this.retries = retries;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        retries.underWay().forEach(this::finish);
    }

    private void finish(UUID retry) {
        try {
            while (retries.goOn(retry)) {
                LOG.debug("Retry {} goes on", retry);
            }
        } catch (RuntimeException e) {
            // Such as a database that does not answer: the next round takes it up where it stands
            LOG.warn("The retry {} is interrupted: {}", retry, e.toString());
        }
    }
}
