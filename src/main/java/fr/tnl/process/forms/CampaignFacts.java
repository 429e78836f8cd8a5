package fr.tnl.process.forms;

import fr.tnl.award.Awards;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What it takes to sign a palmarès off. */
@Component
class CampaignFacts implements FormFacts {

    private final Editions editions;
    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Messages messages;

    CampaignFacts(Editions editions, Campaigns campaigns, Dossiers dossiers, Awards awards, Messages messages) {
        this.editions = editions;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.awards = awards;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return form.equals("approve-palmares");
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope campaign = Objects.requireNonNull(task);
        fillPalmares(sheet, editions.get(new EditionCode(CampaignVariables.EDITION.get(campaign))));
    }

    private void fillPalmares(FactSheet sheet, Edition edition) {
        List<Dossier> undecided = dossiers.undecided(edition.code());
        List<Decision> decisions = dossiers.in(edition.code(), List.of(DossierStatus.DECIDED)).stream()
                .map(dossier -> awards.get(dossier.requireReference()))
                .toList();
        List<Decision> laureates = decisions.stream()
                .filter(decision -> decision.level().isAwarded())
                .toList();
        sheet.table("undecided", undecided.stream().map(this::row).toList())
                .number("undecidedCount", undecided.size())
                .table(
                        "laureates",
                        laureates.stream()
                                .map(decision -> row(decision, edition))
                                .toList())
                .number("laureateCount", laureates.size())
                .number("notAwardedCount", decisions.size() - laureates.size())
                .text(
                        "proclaimsAt",
                        ParisTime.moment(campaigns.get(edition.code()).proclaimsAt()));
    }

    private Map<String, String> row(Dossier dossier) {
        return Map.of(
                "reference", String.valueOf(dossier.reference()),
                "authority", dossier.authorityName(),
                "step", messages.get("dossier.status." + dossier.status()));
    }

    private Map<String, String> row(Decision decision, Edition edition) {
        Dossier dossier = dossiers.get(new fr.tnl.shared.DossierReference(decision.reference()));
        return Map.of(
                "authority", dossier.authorityName(),
                "track", edition.track(dossier.track()).title(),
                "level", edition.levelTitle(decision.level()),
                "mentions",
                        decision.mentions().stream()
                                .map(edition::mention)
                                .map(Mention::title)
                                .collect(Collectors.joining(", ")));
    }
}
