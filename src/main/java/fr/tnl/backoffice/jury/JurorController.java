package fr.tnl.backoffice.jury;

import fr.tnl.authority.AuthorityNames;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.backoffice.access.KeepsJury;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jury;
import fr.tnl.review.Tie;
import fr.tnl.review.TypedTies;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Siren;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of the jury: ties, what they know best, whether they sit. */
@Controller
@KeepsJury
class JurorController {

    private static final String PAGE = "backoffice/juror";
    private static final int MOST_FOUND = 8;

    /** @param liftable whether the secretariat may lift it; what jurors say of themselves is theirs to change */
    record TieLine(Tie tie, String name, String place, boolean liftable) {}

    private final Jurors jurors;
    private final Jury jury;
    private final Campaigns campaigns;
    private final Editions editions;
    private final LocalAuthorities authorities;
    private final TypedTies typedTies;
    private final AuthorityNames names;
    private final Messages messages;

    JurorController(
            Jurors jurors,
            Jury jury,
            Campaigns campaigns,
            Editions editions,
            LocalAuthorities authorities,
            TypedTies typedTies,
            AuthorityNames names,
            Messages messages) {
        this.jurors = jurors;
        this.jury = jury;
        this.campaigns = campaigns;
        this.editions = editions;
        this.authorities = authorities;
        this.typedTies = typedTies;
        this.names = names;
        this.messages = messages;
    }

    /** @param search for a local authority to tie the juror to */
    @GetMapping("/backoffice/jury/membres/{account}")
    String juror(
            Viewer viewer,
            @PathVariable String account,
            @RequestParam(name = "q", defaultValue = "") String search,
            Model model) {
        return page(viewer, account, search, model);
    }

    @PostMapping("/backoffice/jury/membres/{account}/liens")
    String tie(
            Viewer viewer,
            @PathVariable String account,
            @RequestParam(name = "authority", defaultValue = "") String authority,
            @RequestParam(name = "siren", defaultValue = "") String siren,
            @RequestParam(name = "kind", defaultValue = "OTHER") Tie.Kind kind,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        requireOther(viewer, account);
        try {
            String id = authority.isBlank()
                    ? organisation(siren)
                    : authorities.get(authority).id();
            int released = jury.tie(
                    account,
                    new Jurors.ToldTie(id, kind, reason.strip()),
                    Tie.Origin.SECRETARIAT,
                    Actor.staff(viewer.account()));
            return done(account, afterwards, "backoffice.juror.tied", released);
        } catch (DomainException problem) {
            model.addAttribute("problem", messages.of(problem));
            model.addAttribute("siren", siren);
            model.addAttribute("kind", kind);
            model.addAttribute("reason", reason);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, account, "", model);
        }
    }

    private String organisation(String typed) {
        if (typed.isBlank()) {
            throw new DomainException("backoffice.juror.tie.nothing", "siren");
        }
        return typedTies.organisation(Siren.parse(typed));
    }

    @PostMapping("/backoffice/jury/membres/{account}/liens/lever")
    String untie(
            Viewer viewer,
            @PathVariable String account,
            @RequestParam("authority") String authority,
            @RequestParam("origin") Tie.Origin origin,
            RedirectAttributes afterwards) {
        requireOther(viewer, account);
        if (!isLiftable(origin)) {
            throw new NotFoundException();
        }
        jury.untie(account, authority, origin, Actor.staff(viewer.account()));
        return done(account, afterwards, "backoffice.juror.untied", 0);
    }

    @PostMapping("/backoffice/jury/membres/{account}/competences")
    String know(
            Viewer viewer,
            @PathVariable String account,
            @RequestParam(name = "axes", defaultValue = "") Set<String> axes,
            RedirectAttributes afterwards) {
        requireOther(viewer, account);
        Set<String> offered = axes().stream().map(Axis::id).collect(Collectors.toSet());
        jury.know(account, axes.stream().filter(offered::contains).collect(Collectors.toSet()));
        return done(account, afterwards, "backoffice.juror.known", 0);
    }

    @PostMapping("/backoffice/jury/membres/{account}/declaration")
    String vouch(Viewer viewer, @PathVariable String account, RedirectAttributes afterwards) {
        requireOther(viewer, account);
        Campaign campaign = campaigns.current().orElseThrow(NotFoundException::new);
        jury.vouch(account, campaign.code(), Actor.staff(viewer.account()));
        return done(account, afterwards, "backoffice.juror.vouched", 0);
    }

    @PostMapping("/backoffice/jury/membres/{account}/depart")
    String leave(Viewer viewer, @PathVariable String account, RedirectAttributes afterwards) {
        requireOther(viewer, account);
        int released = jury.leave(account, Actor.staff(viewer.account()));
        return done(account, afterwards, "backoffice.juror.gone", released);
    }

    @PostMapping("/backoffice/jury/membres/{account}/retour")
    String comeBack(Viewer viewer, @PathVariable String account, RedirectAttributes afterwards) {
        requireOther(viewer, account);
        jury.comeBack(account);
        return done(account, afterwards, "backoffice.juror.back", 0);
    }

    private String done(String account, RedirectAttributes afterwards, String key, int released) {
        afterwards.addFlashAttribute("done", messages.get(key));
        if (released > 0) {
            afterwards.addFlashAttribute("released", released);
        }
        return "redirect:/backoffice/jury/membres/" + account;
    }

    /** Nobody keeps their own file: what keeps a juror from dossiers is not theirs to lift. */
    private void requireOther(Viewer viewer, String account) {
        if (viewer.account().equals(known(account).account())) {
            throw new AccessDeniedException(account + " keeps no file of their own");
        }
    }

    private String page(Viewer viewer, String account, String search, Model model) {
        Juror juror = known(account);
        model.addAttribute("juror", juror);
        model.addAttribute("own", viewer.account().equals(account));
        model.addAttribute("ties", ties(juror));
        model.addAttribute("kinds", Tie.Kind.values());
        model.addAttribute("axes", axes());
        model.addAttribute("q", search);
        model.addAttribute("found", authorities.search(search, MOST_FOUND));
        campaigns.current().ifPresent(campaign -> {
            model.addAttribute("campaign", campaign);
            model.addAttribute("declared", juror.hasDeclared(campaign.code()));
        });
        return PAGE;
    }

    private List<TieLine> ties(Juror juror) {
        AuthorityNames.Known known =
                names.of(juror.ties().stream().map(Tie::authorityId).toList());
        return juror.ties().stream()
                .map(tie -> new TieLine(
                        tie, known.name(tie.authorityId()), known.place(tie.authorityId()), isLiftable(tie.origin())))
                .sorted(Comparator.comparing(TieLine::name)
                        .thenComparing(line -> line.tie().origin()))
                .toList();
    }

    private static boolean isLiftable(Tie.Origin origin) {
        return origin != Tie.Origin.JUROR;
    }

    private List<Axis> axes() {
        return campaigns
                .current()
                .map(campaign -> editions.get(campaign.code()).axes())
                .orElse(List.of());
    }

    private Juror known(String account) {
        return jurors.find(account).orElseThrow(NotFoundException::new);
    }
}
