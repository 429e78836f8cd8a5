package fr.tnl.product;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The product's clock: tells the time, until a test says that it is another. */
@TestComponent
@Primary
class ProductClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Does something at another time; nobody else is at work then. */
    void at(Instant then, Runnable action) {
        ahead = Duration.between(Instant.now(), then);
        try {
            action.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
