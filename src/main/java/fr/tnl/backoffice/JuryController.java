package fr.tnl.backoffice;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.review.Juror;
import fr.tnl.review.JuryBench;
import fr.tnl.shared.EditionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of the jury, their ties and their load. */
@Controller
class JuryController {

    /** @param ties names of the local authorities that the juror is close to */
    record Line(Juror juror, List<String> ties, JuryBench.Load load) {}

    private final Campaigns campaigns;
    private final JuryBench bench;
    private final LocalAuthorities authorities;

    JuryController(Campaigns campaigns, JuryBench bench, LocalAuthorities authorities) {
        this.campaigns = campaigns;
        this.bench = bench;
        this.authorities = authorities;
    }

    @GetMapping("/backoffice/jury")
    String jury(@RequestParam(name = "edition", required = false) @Nullable String code, Model model) {
        List<Campaign> all = campaigns.all();
        Optional<Campaign> chosen = code == null
                ? campaigns.current()
                : all.stream()
                        .filter(campaign -> campaign.edition().equals(code))
                        .findFirst();
        model.addAttribute("campaigns", all);
        chosen.ifPresent(campaign -> {
            model.addAttribute("campaign", campaign);
            model.addAttribute("jurors", lines(campaign.code()));
        });
        return "backoffice/jury";
    }

    private List<Line> lines(EditionCode edition) {
        return bench.loads(edition).entrySet().stream().map(this::line).toList();
    }

    private Line line(Map.Entry<Juror, JuryBench.Load> juror) {
        List<String> ties = juror.getKey().ties().stream()
                .map(tie -> authorities
                        .find(tie.authorityId())
                        .map(LocalAuthority::name)
                        .orElse(tie.authorityId()))
                .sorted()
                .toList();
        return new Line(juror.getKey(), ties, juror.getValue());
    }
}
