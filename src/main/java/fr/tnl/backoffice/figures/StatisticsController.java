package fr.tnl.backoffice.figures;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.review.JurorReviews;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Sight;
import fr.tnl.sheet.CsvFlavour;
import fr.tnl.sheet.CsvSheet;
import fr.tnl.sheet.OdsSheet;
import fr.tnl.sheet.SheetWriter;
import fr.tnl.statistics.CampaignFigures;
import fr.tnl.statistics.Statistics;
import fr.tnl.web.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of an edition: drawn, as tables, and as files. */
@Controller
class StatisticsController {

    private static final MediaType ODS = MediaType.parseMediaType("application/vnd.oasis.opendocument.spreadsheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Statistics statistics;
    private final FigureTables tables;
    private final FigureCharts charts;
    private final Campaigns campaigns;
    private final Editions editions;
    private final JurorReviews reviews;

    StatisticsController(
            Statistics statistics,
            FigureTables tables,
            FigureCharts charts,
            Campaigns campaigns,
            Editions editions,
            JurorReviews reviews) {
        this.statistics = statistics;
        this.tables = tables;
        this.charts = charts;
        this.campaigns = campaigns;
        this.editions = editions;
        this.reviews = reviews;
    }

    @GetMapping("/backoffice/statistiques")
    String page(
            Viewer viewer,
            Sight sight,
            @RequestParam(name = "edition", required = false) @Nullable String code,
            Model model) {
        model.addAttribute("campaigns", campaigns.all());
        chosen(code).ifPresent(campaign -> fill(model, viewer, sight, campaign));
        return "backoffice/statistics";
    }

    @GetMapping("/backoffice/statistiques/{edition}/{table:[a-z-]+}.{kind:ods|csv}")
    void table(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @PathVariable String table,
            @PathVariable String kind,
            HttpServletResponse response)
            throws IOException {
        Campaign campaign = chosen(edition).orElseThrow(NotFoundException::new);
        FigureTable found = tables
                .of(statistics.of(campaign.code(), sight), editions.get(campaign.code()), seesScores(viewer, campaign))
                .stream()
                .filter(one -> one.id().equals(table))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean ods = kind.equals("ods");
        Download.headers(table + "-" + edition + "." + kind, ods ? ODS : CSV).forEach(response::setHeader);
        try (SheetWriter<List<@Nullable Object>> sheet = ods
                ? new OdsSheet<>(response.getOutputStream(), found.title(), found.columns())
                : new CsvSheet<>(response.getOutputStream(), CsvFlavour.SPREADSHEET, found.columns())) {
            for (List<@Nullable Object> row : found.rows()) {
                sheet.write(row);
            }
        }
    }

    private void fill(Model model, Viewer viewer, Sight sight, Campaign campaign) {
        Edition edition = editions.get(campaign.code());
        CampaignFigures figures = statistics.of(campaign.code(), sight);
        boolean scores = seesScores(viewer, campaign);
        LocalDate closing = LocalDate.ofInstant(campaign.closesAt(), ParisTime.ZONE);
        model.addAttribute("campaign", campaign);
        model.addAttribute("figures", figures);
        model.addAttribute("scoresOpen", scores);
        model.addAttribute(
                "tables",
                tables.of(figures, edition, scores).stream()
                        .collect(Collectors.toMap(FigureTable::id, Function.identity())));
        model.addAttribute("filedChart", charts.filed(figures.progress(), edition, closing));
        model.addAttribute("dailyChart", charts.daily(figures.progress(), closing));
        model.addAttribute("delayChart", charts.delays(figures));
        model.addAttribute("waitingChart", charts.waiting(figures));
        model.addAttribute("juryChart", charts.jury(figures.jury()));
        model.addAttribute("levelChart", charts.levels(figures.results(), edition));
        model.addAttribute("kindChart", charts.groups(figures.results().byKind(), edition, AuthorityKind::messageKey));
        model.addAttribute(
                "sizeChart",
                charts.groups(figures.results().bySize(), edition, size -> "backoffice.figures.size." + size));
        if (scores && figures.scores().all().size() > 0) {
            model.addAttribute("scoreCharts", charts.scores(figures));
        }
    }

    /** Nobody who still has to judge is to know how others judge. */
    private boolean seesScores(Viewer viewer, Campaign campaign) {
        return !reviews.awaits(campaign.code(), viewer.account());
    }

    private Optional<Campaign> chosen(@Nullable String code) {
        return code == null
                ? campaigns.current()
                : campaigns.all().stream()
                        .filter(campaign -> campaign.edition().equals(code))
                        .findFirst();
    }
}
