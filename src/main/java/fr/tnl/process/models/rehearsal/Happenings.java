package fr.tnl.process.models.rehearsal;

import fr.tnl.award.Reopenings;
import fr.tnl.campaign.CampaignCalendar;
import fr.tnl.campaign.Track;
import fr.tnl.campaign.spi.CampaignWorkflow;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.review.Jurors.ToldTie;
import fr.tnl.review.Jury;
import fr.tnl.review.Review;
import fr.tnl.review.ReviewState;
import fr.tnl.review.Reviews;
import fr.tnl.review.Tie;
import fr.tnl.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What comes to a campaign from outside its tasks: a later closing, a juror who leaves, a tie that comes to light. */
@Component
@Profile(DressRehearsal.PROFILE)
class Happenings {

    private static final Duration DAY = Duration.ofDays(1);

    /** Of those that could, one in so many on each occasion. */
    private static final int ONE_IN = 12;

    private final CampaignWorkflow campaign;
    private final Jury jury;
    private final Dossiers dossiers;
    private final Reviews reviews;
    private final Reopenings reopenings;

    Happenings(CampaignWorkflow campaign, Jury jury, Dossiers dossiers, Reviews reviews, Reopenings reopenings) {
        this.campaign = campaign;
        this.jury = jury;
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.reopenings = reopenings;
    }

    void plan(Season season, List<String> jurors, Troubles troubles) {
        CampaignCalendar calendar = season.calendar();
        at(
                season,
                troubles,
                calendar.closesAt().minus(DAY.multipliedBy(3)),
                "report de la clôture",
                () -> campaign.postponeClosing(
                        season.edition().code(), calendar.closesAt().plus(DAY)));
        at(
                season,
                troubles,
                calendar.closesAt().plus(DAY.multipliedBy(5)),
                "départ d’un membre du jury",
                () -> jury.leave(jurors.get(0), Actor.staff(Cast.SECRETARIAT)));
        at(
                season,
                troubles,
                season.begin().plus(DAY),
                "liens connus autrement",
                () -> jury.vouch(jurors.get(2), season.edition().code(), Actor.staff(Cast.SECRETARIAT)));
        for (Instant day = calendar.closesAt().plus(DAY); day.isBefore(calendar.proclaimsAt()); day = day.plus(DAY)) {
            at(season, troubles, day, "lien découvert", () -> revealTies(season));
            at(season, troubles, day, "décision rouverte", () -> reopen(season));
        }
    }

    private static void at(Season season, Troubles troubles, Instant moment, String what, Runnable act) {
        season.agenda().note(moment, () -> troubles.attempt(what, act));
    }

    private void revealTies(Season season) {
        some(season, "tie", DossierStatus.IN_DELIBERATION).forEach(dossier -> reviews.of(dossier.dossier()).stream()
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .findFirst()
                .map(Review::juror)
                .ifPresent(juror -> jury.tie(
                        Objects.requireNonNull(juror),
                        new ToldTie(dossier.authorityId(), Tie.Kind.EMPLOYED, ""),
                        Tie.Origin.SECRETARIAT,
                        Actor.staff(Cast.SECRETARIAT))));
    }

    private void reopen(Season season) {
        some(season, "reopened", DossierStatus.DECIDED)
                .forEach(dossier ->
                        reopenings.reopen(dossier.dossier(), "Un élément nouveau.", Actor.staff(Cast.PRESIDENCY)));
    }

    /** The same dossiers at each look: what happened to one does not happen to it again and again. */
    private List<Candidacy> some(Season season, String what, DossierStatus status) {
        return dossiers.candidacies(season.edition().code(), Track.LABEL, status).stream()
                .filter(dossier ->
                        season.chance(what, season.who(dossier.reference())).nextInt(ONE_IN) == 0)
                .filter(dossier -> season.happened().add(what + "/" + dossier.reference()))
                .toList();
    }
}
