package fr.tnl.process.delegates.campaign;

import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates that the timers of a campaign wait for. */
@Component
class CampaignTimers {

    /** The calendar as entered in the start form (local Paris time) or set by the application. */
    CampaignCalendar calendarOf(DelegateExecution execution) {
        return new CampaignCalendar(
                instant(execution, CampaignVariables.OPENS_AT.name()),
                instant(execution, CampaignVariables.CLOSES_AT.name()),
                instant(execution, CampaignVariables.PROCLAIMS_AT.name()));
    }

    void follow(DelegateExecution execution, CampaignCalendar calendar) {
        CampaignVariables.OPENS_AT.set(execution, Date.from(calendar.opensAt()));
        CampaignVariables.CLOSES_AT.set(execution, Date.from(calendar.closesAt()));
        CampaignVariables.PROCLAIMS_AT.set(execution, Date.from(calendar.proclaimsAt()));
        CampaignVariables.WEEK_BEFORE_CLOSING.set(execution, daysBefore(calendar.closesAt(), 7));
        CampaignVariables.DAY_BEFORE_CLOSING.set(execution, daysBefore(calendar.closesAt(), 1));
    }

    private static Instant instant(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value instanceof Date date
                ? date.toInstant()
                : ParisTime.instant(LocalDateTime.parse(String.valueOf(value)));
    }

    private static Date daysBefore(Instant closesAt, int days) {
        return Date.from(
                closesAt.atZone(ParisTime.ZONE).minus(Period.ofDays(days)).toInstant());
    }
}
