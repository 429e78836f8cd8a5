package fr.tnl.backoffice.jury;

import fr.tnl.authority.AuthorityNames;
import fr.tnl.backoffice.access.KeepsJury;
import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.identity.Role;
import fr.tnl.review.Juror;
import fr.tnl.review.Jurors;
import fr.tnl.review.Jury;
import fr.tnl.review.JuryBench;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The members of the jury, their ties and their load. */
@Controller
class JuryController {

    /** @param ties what the juror is tied to, each once */
    record Line(Juror juror, boolean declared, List<String> ties, JuryBench.Load load) {}

    private final Campaigns campaigns;
    private final JuryBench bench;
    private final Jurors jurors;
    private final Jury jury;
    private final Accounts accounts;
    private final AuthorityNames names;
    private final Messages messages;

    JuryController(
            Campaigns campaigns,
            JuryBench bench,
            Jurors jurors,
            Jury jury,
            Accounts accounts,
            AuthorityNames names,
            Messages messages) {
        this.campaigns = campaigns;
        this.bench = bench;
        this.jurors = jurors;
        this.jury = jury;
        this.accounts = accounts;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/backoffice/jury")
    String jury(
            @RequestParam(name = "edition", required = false) @Nullable String code,
            Viewer viewer,
            Sight sight,
            Model model) {
        List<Campaign> all = campaigns.all();
        Optional<Campaign> chosen = code == null
                ? campaigns.current()
                : all.stream()
                        .filter(campaign -> campaign.edition().equals(code))
                        .findFirst();
        model.addAttribute("campaigns", all);
        chosen.ifPresent(campaign -> {
            model.addAttribute("campaign", campaign);
            model.addAttribute("jurors", lines(campaign.code(), sight));
        });
        if (viewer.keepsJury()) {
            model.addAttribute("candidates", candidates());
        }
        model.addAttribute("balancing", viewer.keepsJury() && !jurors.sits(viewer.account()));
        return "backoffice/jury";
    }

    /** An account of the group jury becomes a member. */
    @PostMapping("/backoffice/jury")
    @KeepsJury
    String add(@RequestParam(name = "account", defaultValue = "") String id, RedirectAttributes afterwards) {
        Account account = candidates().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        jury.add(account.id(), account.fullName(), account.email());
        afterwards.addFlashAttribute("done", messages.get("backoffice.jury.added", account.fullName()));
        return "redirect:/backoffice/jury/membres/" + account.id();
    }

    /** Those who log in as jurors and are no members so far; not the administration, to whom nothing can be closed. */
    private List<Account> candidates() {
        Set<String> members = jurors.all().stream().map(Juror::account).collect(Collectors.toSet());
        return accounts.in(Role.JURY).stream()
                .filter(account -> !account.roles().contains(Role.ADMINISTRATION))
                .filter(account -> !members.contains(account.id()))
                .toList();
    }

    private List<Line> lines(EditionCode edition, Sight sight) {
        Map<Juror, JuryBench.Load> loads = bench.loads(edition, sight);
        AuthorityNames.Known known = names.of(loads.keySet().stream()
                .flatMap(juror -> juror.ties().stream())
                .map(tie -> tie.authorityId())
                .toList());
        return loads.entrySet().stream()
                .map(juror -> new Line(
                        juror.getKey(),
                        juror.getKey().hasDeclared(edition),
                        juror.getKey().ties().stream()
                                .map(tie -> known.name(tie.authorityId()))
                                .distinct()
                                .sorted()
                                .toList(),
                        juror.getValue()))
                .toList();
    }
}
