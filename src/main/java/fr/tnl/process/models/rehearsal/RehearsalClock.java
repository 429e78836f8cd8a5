package fr.tnl.process.models.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one clock of a rehearsal: domain and engine read the same, and it stands still until it is moved on. */
@Component
@Primary
@Profile(DressRehearsal.PROFILE)
class RehearsalClock extends Clock {

    /** The engine's clock belongs to the whole virtual machine: one more reason why a rehearsal has its own. */
    void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
