package fr.tnl.portal.agenda;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The dates of all campaigns as one file, to be taken over once or subscribed to. */
@Controller
class AgendaController {

    private final Campaigns campaigns;
    private final Editions editions;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    AgendaController(Campaigns campaigns, Editions editions, Messages messages, PublicAddress address, Clock clock) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    /** A calendar without an appointment is not allowed: there is none before the first campaign. */
    @GetMapping("/calendrier.ics")
    ResponseEntity<byte[]> agenda() {
        List<Appointment> appointments =
                campaigns.all().stream().flatMap(this::appointments).toList();
        if (appointments.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"territoire-numerique-libre.ics\"")
                .cacheControl(CacheControl.noCache())
                .body(CalendarFile.of(messages.get("portal.agenda.title"), appointments, clock.instant()));
    }

    private Stream<Appointment> appointments(Campaign campaign) {
        return Stream.of(
                appointment(campaign, "opening", campaign.opensAt(), "/candidater", false),
                appointment(campaign, "closing", campaign.closesAt(), "/acces", true),
                appointment(campaign, "proclamation", campaign.proclaimsAt(), "/palmares", false));
    }

    private Appointment appointment(Campaign campaign, String date, Instant at, String page, boolean reminded) {
        Edition edition = editions.get(campaign.code());
        @Nullable
        String reminder =
                reminded ? messages.get("portal.agenda.reminder", edition.title(), ParisTime.moment(at)) : null;
        return new Appointment(
                campaign.edition() + "-" + date + "@territoire-numerique-libre.org",
                // Grows at each change of the campaign, those of its dates among them
                campaign.version(),
                at,
                messages.get("portal.agenda." + date, edition.title()),
                messages.get("portal.agenda." + date + ".text", ParisTime.moment(at)),
                address.of(page),
                reminder);
    }
}
