package fr.tnl.authority;

import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Service;

/** Tells moments to a local authority: in Paris time, which counts, and overseas in its own time too. */
@Service
public class AuthorityTimes {

    private final LocalAuthorities authorities;
    private final Messages messages;

    AuthorityTimes(LocalAuthorities authorities, Messages messages) {
        this.authorities = authorities;
        this.messages = messages;
    }

    /**
     * Such as {@code 19 octobre 2026 à 23 h 59 (heure de Paris), soit 17 h 59 en Guadeloupe}.
     *
     * @param authorityId one that is unknown is told Paris time alone
     */
    public String moment(Instant instant, String authorityId) {
        String inParis = ParisTime.moment(instant);
        return authorities
                .find(authorityId)
                .flatMap(OverseasClock::of)
                .map(clock -> inParis + own(instant, clock))
                .orElse(inParis);
    }

    private String own(Instant instant, OverseasClock clock) {
        ZonedDateTime there = instant.atZone(clock.zone());
        LocalDate day = there.toLocalDate();
        boolean sameDay = day.equals(instant.atZone(ParisTime.ZONE).toLocalDate());
        return messages.get(
                sameDay ? "authority.clock.sameDay" : "authority.clock.otherDay",
                ParisTime.time(there),
                clock,
                ParisTime.dayOfYear(day));
    }
}
