package fr.tnl.backoffice.deliberation;

import fr.tnl.award.DeliberationList;
import fr.tnl.award.DeliberationList.Counts;
import fr.tnl.award.DeliberationList.Filter;
import fr.tnl.award.DeliberationList.Line;
import fr.tnl.award.DeliberationList.Page;
import fr.tnl.award.DeliberationList.Query;
import fr.tnl.award.DeliberationOrder;
import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.award.DeliberationOrders;
import fr.tnl.award.DeliberationOrders.Step;
import fr.tnl.backoffice.access.LeadsDeliberation;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.People;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.backoffice.dossier.DossierAccess;
import fr.tnl.backoffice.dossier.TaskLine;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.spi.OpenTasks;
import fr.tnl.review.AwaitedReviews;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dossiers of a deliberation, in the order in which the jury takes them. */
@Controller
class DeliberationController {

    static final int PAGE_SIZE = 50;
    private static final String PAGE = "backoffice/deliberation";

    private final Campaigns campaigns;
    private final Editions editions;
    private final DeliberationList list;
    private final DeliberationOrders orders;
    private final AwaitedReviews pending;
    private final OpenTasks openTasks;
    private final DossierAccess access;
    private final People people;
    private final Messages messages;

    DeliberationController(
            Campaigns campaigns,
            Editions editions,
            DeliberationList list,
            DeliberationOrders orders,
            AwaitedReviews pending,
            OpenTasks openTasks,
            DossierAccess access,
            People people,
            Messages messages) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.list = list;
        this.orders = orders;
        this.pending = pending;
        this.openTasks = openTasks;
        this.access = access;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/backoffice/deliberation")
    String current(Model model) {
        Optional<Campaign> current = campaigns.current();
        if (current.isPresent()) {
            return "redirect:/backoffice/deliberation/" + current.get().edition();
        }
        model.addAttribute("campaigns", List.of());
        return PAGE;
    }

    @GetMapping("/backoffice/deliberation/{edition}")
    String list(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @RequestParam(name = "filtre", defaultValue = "ALL") Filter filter,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "attente", defaultValue = "1") int pendingPage,
            Model model) {
        return fill(model, viewer, sight, campaign(edition), filter, page, pendingPage);
    }

    @LeadsDeliberation
    @PostMapping("/backoffice/deliberation/{edition}/ordre")
    String order(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @RequestParam(name = "ordre") Sort sort,
            @RequestParam(name = "vu") long seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Campaign campaign = campaign(edition);
        try {
            orders.choose(campaign.code(), sort, seen, Actor.staff(viewer.account()));
        } catch (DomainException problem) {
            return refused(problem, viewer, sight, campaign, 1, model, response);
        }
        afterwards.addFlashAttribute(
                "done", messages.get("backoffice.deliberation.ordered", messages.get(sort.messageKey())));
        return "redirect:/backoffice/deliberation/" + campaign.edition();
    }

    @LeadsDeliberation
    @PostMapping("/backoffice/deliberation/{edition}/place")
    String move(
            Viewer viewer,
            Sight sight,
            @PathVariable String edition,
            @RequestParam(name = "dossier") String reference,
            @RequestParam(name = "vers") Step step,
            @RequestParam(name = "vu") long seen,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        Campaign campaign = campaign(edition);
        Dossier dossier = access.open(viewer, reference);
        DossierReference moved = dossier.requireReference();
        if (!moved.edition().equals(campaign.code())
                || list.position(moved, sight, Sort.HAND).isEmpty()) {
            throw new NotFoundException();
        }
        try {
            orders.move(moved, step, seen, sight, Actor.staff(viewer.account()));
        } catch (DomainException problem) {
            return refused(problem, viewer, sight, campaign, page, model, response);
        }
        int rank = list.position(moved, sight, Sort.HAND).orElseThrow().rank();
        afterwards.addFlashAttribute(
                "done", messages.get("backoffice.deliberation.moved", dossier.authorityName(), rank));
        return "redirect:/backoffice/deliberation/%s?page=%d#d-%s"
                .formatted(campaign.edition(), (rank - 1) / PAGE_SIZE + 1, moved);
    }

    private String refused(
            DomainException problem,
            Viewer viewer,
            Sight sight,
            Campaign campaign,
            int page,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("problem", messages.of(problem));
        response.setStatus(HttpStatus.CONFLICT.value());
        return fill(model, viewer, sight, campaign, Filter.ALL, page, 1);
    }

    private String fill(
            Model model, Viewer viewer, Sight sight, Campaign campaign, Filter filter, int page, int pendingPage) {
        DeliberationOrder order = orders.of(campaign.code());
        Counts counts = list.counts(campaign.code(), sight);
        Page found = list.find(
                new Query(campaign.code(), sight, order.sort(), filter, Math.max(page, 1) - 1, PAGE_SIZE), counts);
        UnaryOperator<String> names = people.names();
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute("campaign", campaign);
        model.addAttribute("edition", editions.get(campaign.code()));
        model.addAttribute("axisTitles", axisTitles(campaign));
        model.addAttribute("order", order);
        model.addAttribute("orderedBy", order.isChosen() ? names.apply(order.changedBy()) : "");
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("filter", filter);
        model.addAttribute("filters", Filter.values());
        model.addAttribute("counts", counts);
        model.addAttribute("results", found);
        model.addAttribute("tasks", tasks(found, viewer, names));
        AwaitedReviews.Page waiting = pending.find(campaign.code(), sight, Math.max(pendingPage, 1) - 1, PAGE_SIZE);
        model.addAttribute("pending", waiting);
        model.addAttribute("pendingJurors", jurors(waiting, names));
        model.addAttribute("movable", viewer.leadsDeliberation() && order.sort() == Sort.HAND && filter == Filter.ALL);
        return PAGE;
    }

    private Map<String, String> axisTitles(Campaign campaign) {
        return editions.get(campaign.code()).axes().stream().collect(Collectors.toMap(Axis::id, Axis::title));
    }

    /** By reference; of those on this page that are to be decided. */
    private Map<String, List<TaskLine>> tasks(Page page, Viewer viewer, UnaryOperator<String> names) {
        Map<String, List<TaskLine>> lines = new HashMap<>();
        openTasks
                .of(page.lines().stream()
                        .filter(Line::isToDecide)
                        .map(line -> new DossierReference(line.reference()))
                        .toList())
                .forEach((reference, tasks) -> lines.put(
                        reference.value(),
                        tasks.stream()
                                .map(task -> TaskLine.of(task, viewer, names))
                                .toList()));
        return lines;
    }

    private static Map<String, String> jurors(AwaitedReviews.Page page, UnaryOperator<String> names) {
        Map<String, String> jurors = new HashMap<>();
        page.lines().stream()
                .flatMap(line -> line.missing().stream())
                .map(AwaitedReviews.Missing::juror)
                .forEach(account -> {
                    if (account != null) {
                        jurors.computeIfAbsent(account, names);
                    }
                });
        return jurors;
    }

    private Campaign campaign(String edition) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.edition().equals(edition))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
