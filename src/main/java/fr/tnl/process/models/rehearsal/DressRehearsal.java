package fr.tnl.process.models.rehearsal;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.shared.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives a whole campaign through the models as they stand: people do what falls due, the engine works until nothing is
 * due, and the clock goes on to what comes next.
 */
@Component
@Profile(DressRehearsal.PROFILE)
class DressRehearsal {

    /** The parts of a rehearsal exist under this profile only, on an application that ends with it. */
    static final String PROFILE = "rehearsal";

    /** What comes within so long is done together. */
    private static final Duration TICK = Duration.ofDays(1);

    /** Longer than anybody waits before they try again. */
    private static final Duration PATIENCE = Duration.ofDays(10);

    private final Editions editions;
    private final LocalAuthorities authorities;
    private final Cast cast;
    private final Applicants applicants;
    private final Staff staff;
    private final Happenings happenings;
    private final CampaignWorkflow campaigns;
    private final Jobs jobs;
    private final Account account;
    private final RehearsalClock clock;
    private final Messages messages;

    DressRehearsal(
            Editions editions,
            LocalAuthorities authorities,
            Cast cast,
            Applicants applicants,
            Staff staff,
            Happenings happenings,
            CampaignWorkflow campaigns,
            Jobs jobs,
            Account account,
            RehearsalClock clock,
            Messages messages) {
        this.editions = editions;
        this.authorities = authorities;
        this.cast = cast;
        this.applicants = applicants;
        this.staff = staff;
        this.happenings = happenings;
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.account = account;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param dossiers how many applicants begin one
     * @param seed the same seed, the same people
     * @param progress is told the day that it has come to, week by week
     */
    RehearsalReport run(int dossiers, long seed, Consumer<String> progress) {
        long start = System.nanoTime();
        Edition edition = editions.all().get(0);
        Season season = Season.of(edition, dossiers, seed);
        Troubles troubles = new Troubles(messages);
        clock.moveTo(season.begin());
        List<LocalAuthority> candidates = authorities.sample(dossiers);
        List<String> jurors =
                cast.engage(season, candidates.stream().map(LocalAuthority::id).toList());
        // Without a campaign, nobody has anything to do
        if (troubles.attempt("lancement de la campagne", () -> campaigns.start(edition.code(), season.calendar()))) {
            applicants.plan(season, candidates, troubles);
            happenings.plan(season, jurors, troubles);
            try (Hands hands = new Hands()) {
                live(season, hands, troubles, new Progress(progress));
            }
        }
        return account.of(season, troubles, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Until nothing comes any more: neither a person nor a job, or only those who have tried in vain for long enough. */
    private void live(Season season, Hands hands, Troubles troubles, Progress progress) {
        Instant lastNews = clock.instant();
        List<Runnable> acts = List.of();
        while (true) {
            jobs.work(hands, acts, troubles);
            hands.doAll(List.of(
                    () -> troubles.attempt("tâches", () -> staff.lookAtTasks(season, troubles)),
                    () -> troubles.attempt("compléments", () -> applicants.lookAtComplements(season, troubles))));
            Optional<Instant> job = jobs.next();
            Optional<Instant> next =
                    Stream.concat(season.agenda().next().stream(), job.stream()).min(Instant::compareTo);
            boolean goesOn = job.isPresent() || season.agenda().hasNews();
            if (goesOn) {
                lastNews = clock.instant();
            }
            if (next.isEmpty() || next.get().isAfter(goesOn ? season.end() : lastNews.plus(PATIENCE))) {
                return;
            }
            clock.moveTo(next.get().plus(TICK));
            progress.reach(clock.instant());
            jobs.work(hands, List.of(), troubles);
            acts = season.agenda().due(clock.instant());
        }
    }
}
