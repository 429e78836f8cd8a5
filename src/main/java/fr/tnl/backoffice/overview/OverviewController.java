package fr.tnl.backoffice.overview;

import fr.tnl.award.AwaitedCertificates;
import fr.tnl.backoffice.access.OpenToJurors;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Track;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Candidacy;
import fr.tnl.dossier.DossierSearch;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.incidents.Incidents;
import fr.tnl.mail.MailLog;
import fr.tnl.mail.MailState;
import fr.tnl.review.JuryBench;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page: for staff the campaign at a glance, for jurors their reviews. */
@Controller
class OverviewController {

    /** @param share of all dossiers of the edition, 0 to 100 */
    record StatusBar(DossierStatus status, int number, int share) {}

    /** @param waiting reviews that are still to come, {@code overdue} of them past their date */
    record JuryWork(int waiting, int overdue, int submitted) {}

    /** Of those who wait for a certificate: while all of them are made, the page does not list thousands. */
    private static final int MOST_NAMED = 20;

    private final Campaigns campaigns;
    private final Editions editions;
    private final DossierSearch search;
    private final MailLog mailLog;
    private final JuryBench bench;
    private final OwnReviews ownReviews;
    private final Conversations conversations;
    private final PersonalRecords personalRecords;
    private final SignatureTrace signatures;
    private final AwaitedCertificates awaitedCertificates;
    private final Incidents incidents;

    OverviewController(
            Campaigns campaigns,
            Editions editions,
            DossierSearch search,
            MailLog mailLog,
            JuryBench bench,
            OwnReviews ownReviews,
            Conversations conversations,
            PersonalRecords personalRecords,
            SignatureTrace signatures,
            AwaitedCertificates awaitedCertificates,
            Incidents incidents) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.search = search;
        this.mailLog = mailLog;
        this.bench = bench;
        this.ownReviews = ownReviews;
        this.conversations = conversations;
        this.personalRecords = personalRecords;
        this.signatures = signatures;
        this.awaitedCertificates = awaitedCertificates;
        this.incidents = incidents;
    }

    @OpenToJurors
    @GetMapping("/backoffice")
    String overview(
            Viewer viewer,
            Sight sight,
            @RequestParam(name = "edition", required = false) @Nullable String code,
            Model model) {
        if (viewer.isJuror()) {
            model.addAttribute("ownReviews", ownReviews.of(viewer.account()));
        }
        if (!viewer.isStaff()) {
            return "backoffice/jury-home";
        }
        if (viewer.answersApplicants()) {
            model.addAttribute("waiting", conversations.waiting(sight).size());
        }
        Map<MailState, Long> mails = mailLog.counts(sight);
        model.addAttribute("sent", mails.getOrDefault(MailState.SENT, 0L));
        model.addAttribute("notSent", mails.getOrDefault(MailState.FAILED, 0L));
        model.addAttribute("erasures", viewer.erasesContacts() ? personalRecords.withPendingErasure(sight) : List.of());
        if (viewer.isAdministrator()) {
            model.addAttribute("incidents", incidents.count(sight));
        }
        model.addAttribute("campaigns", campaigns.all());
        chosen(code)
                .ifPresentOrElse(
                        campaign -> fill(model, campaign, sight), () -> model.addAttribute("editions", editions.all()));
        return "backoffice/overview";
    }

    private Optional<Campaign> chosen(@Nullable String code) {
        return code == null
                ? campaigns.current()
                : campaigns.all().stream()
                        .filter(campaign -> campaign.edition().equals(code))
                        .findFirst();
    }

    private void fill(Model model, Campaign campaign, Sight sight) {
        EditionCode edition = campaign.code();
        Map<DossierStatus, Integer> counts = search.counts(edition, sight);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<Track, Integer> tracks = search.filedByTrack(edition, sight);
        model.addAttribute("campaign", campaign);
        model.addAttribute("edition", editions.get(edition));
        model.addAttribute("bars", bars(counts, all));
        model.addAttribute("all", all);
        model.addAttribute("filed", all - counts.getOrDefault(DossierStatus.DRAFT, 0));
        model.addAttribute("tracks", tracks);
        model.addAttribute("juryWork", juryWork(edition, sight));
        model.addAttribute("signatures", signatures.of(edition, sight));
        List<Candidacy> awaited = awaitedCertificates.in(edition, sight);
        model.addAttribute(
                "awaitedCertificates", awaited.stream().limit(MOST_NAMED).toList());
        model.addAttribute("awaitedCount", awaited.size());
        model.addAttribute("postponable", campaign.state() == CampaignState.OPEN);
        model.addAttribute("proclaimable", campaign.state() != CampaignState.PROCLAIMED);
    }

    private static List<StatusBar> bars(Map<DossierStatus, Integer> counts, int all) {
        List<StatusBar> bars = new ArrayList<>();
        for (DossierStatus status : DossierStatus.values()) {
            int number = counts.getOrDefault(status, 0);
            bars.add(new StatusBar(status, number, all == 0 ? 0 : Math.round(number * 100f / all)));
        }
        return bars;
    }

    private JuryWork juryWork(EditionCode edition, Sight sight) {
        JuryBench.Load work = bench.work(edition, sight);
        return new JuryWork(work.waiting(), work.overdue(), work.submitted());
    }
}
