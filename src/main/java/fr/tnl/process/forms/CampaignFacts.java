package fr.tnl.process.forms;

import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Mention;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.palmares.Proposal;
import fr.tnl.palmares.Proposals;
import fr.tnl.palmares.Signature;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Sights;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.Sight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What it takes to sign a palmarès: for whoever looks, without what is closed to them, and with the mark of the whole. */
@Component
class CampaignFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of("approve-palmares", "countersign-palmares");

    private final Editions editions;
    private final Campaigns campaigns;
    private final Proposals proposals;
    private final Signatures signatures;
    private final Sights sights;
    private final Accounts accounts;
    private final IdentityService identityService;
    private final Messages messages;

    CampaignFacts(
            Editions editions,
            Campaigns campaigns,
            Proposals proposals,
            Signatures signatures,
            Sights sights,
            Accounts accounts,
            IdentityService identityService,
            Messages messages) {
        this.editions = editions;
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.signatures = signatures;
        this.sights = sights;
        this.accounts = accounts;
        this.identityService = identityService;
        this.messages = messages;
    }

    @Override
    public boolean serves(String form) {
        return FORMS.contains(form);
    }

    @Override
    public void fill(FactSheet sheet, @Nullable VariableScope task) {
        VariableScope campaign = Objects.requireNonNull(task);
        Edition edition = editions.get(new EditionCode(CampaignVariables.EDITION.get(campaign)));
        Sight sight = sightOfTheReader();
        Proposal whole = proposals.of(edition.code());
        sheet.text(SignatureInput.SEEN, whole.fingerprint().shown())
                .text(
                        "proclaimsAt",
                        () -> ParisTime.moment(campaigns.get(edition.code()).proclaimsAt()));
        fillList(sheet, whole.seenWith(sight), edition);
        fillSignatures(sheet, edition.code(), whole, sight);
    }

    /** A step that runs in no one's name reads everything. */
    private Sight sightOfTheReader() {
        Authentication reader = identityService.getCurrentAuthentication();
        return reader == null || reader.getUserId() == null ? Sight.FULL : sights.of(reader.getUserId());
    }

    private void fillList(FactSheet sheet, Proposal seen, Edition edition) {
        sheet.table("undecided", () -> seen.undecided().stream().map(this::row).toList())
                .number("undecidedCount", () -> seen.undecided().size())
                .table("levels", () -> levels(seen, edition))
                .table("laureates", () -> rows(seen.laureates(), edition))
                .number("laureateCount", () -> seen.laureates().size())
                .table("notAwarded", () -> rows(seen.notAwarded(), edition))
                .number("notAwardedCount", () -> seen.notAwarded().size());
    }

    /** How many of each level, the highest first. */
    private static List<Map<String, String>> levels(Proposal seen, Edition edition) {
        Map<Level, Long> numbers =
                seen.lines().stream().collect(Collectors.groupingBy(Proposal.Line::level, Collectors.counting()));
        List<Level> highestFirst = new ArrayList<>(List.of(Level.values()));
        Collections.reverse(highestFirst);
        return highestFirst.stream()
                .map(level -> Map.of(
                        "level", edition.levelTitle(level), "number", String.valueOf(numbers.getOrDefault(level, 0L))))
                .toList();
    }

    private void fillSignatures(FactSheet sheet, EditionCode edition, Proposal whole, Sight sight) {
        List<Signature> trace = signatures.of(edition);
        Optional<Signature> first = signatures.first(edition);
        boolean holds = first.map(Signature::fingerprint)
                .filter(whole.fingerprint()::equals)
                .isPresent();
        sheet.table("signatures", () -> trace.stream()
                        .map(signature -> row(signature, sight))
                        .toList())
                .number("signatureCount", trace::size)
                .text("firstSigner", () -> first.map(this::signer).orElse(""))
                .text(
                        "firstSignedAt",
                        () -> first.map(Signature::at).map(ParisTime::moment).orElse(""))
                .text("firstHolds", holds ? "yes" : "no");
    }

    private Map<String, String> row(Proposal.Undecided dossier) {
        return Map.of(
                "reference", dossier.reference(),
                "authority", dossier.authorityName(),
                "step", messages.get("dossier.status." + dossier.status()));
    }

    private static List<Map<String, String>> rows(List<Proposal.Line> lines, Edition edition) {
        return lines.stream().map(line -> row(line, edition)).toList();
    }

    private static Map<String, String> row(Proposal.Line line, Edition edition) {
        return Map.of(
                "reference", line.reference(),
                "authority", line.authorityName(),
                "track", edition.track(line.track()).title(),
                "level", edition.levelTitle(line.level()),
                "mentions",
                        line.mentions().stream()
                                .map(edition::mention)
                                .map(Mention::title)
                                .collect(Collectors.joining(", ")));
    }

    /** What others wrote may be about a dossier that is closed to the reader. */
    private Map<String, String> row(Signature signature, Sight sight) {
        return Map.of(
                "at", ParisTime.moment(signature.at()),
                "who", signer(signature),
                "act", messages.get("palmares.act." + signature.quality() + "." + signature.act()),
                "words", sight.isFull() ? signature.words() : "");
    }

    private String signer(Signature signature) {
        return Stream.of(
                        accounts.find(signature.account())
                                .map(Account::fullName)
                                .orElse(""),
                        signature.account())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
