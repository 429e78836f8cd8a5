package fr.tnl.process.forms;

import static fr.tnl.process.testing.Given.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.identity.Account;
import fr.tnl.identity.Accounts;
import fr.tnl.palmares.Proposal;
import fr.tnl.palmares.Proposals;
import fr.tnl.palmares.Signature;
import fr.tnl.palmares.Signatures;
import fr.tnl.process.testing.FakeExecution;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.review.Sights;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Sight;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;

class CampaignFactsTest {

    private static final EditionCode EDITION = new EditionCode("2026");
    private static final Proposal PROPOSAL = new Proposal(
            List.of(
                    line(1, "Rennes", Level.GOLD, List.of("sobriety")),
                    line(2, "Brest", Level.BRONZE, List.of()),
                    line(3, "Auray", Level.BRONZE, List.of()),
                    line(4, "Vannes", Level.NONE, List.of())),
            List.of(
                    new Proposal.Undecided("TNL-2026-0005", "Lorient", DossierStatus.UNDER_REVIEW),
                    new Proposal.Undecided("TNL-2026-0006", "Quimper", DossierStatus.IN_DELIBERATION)));

    private final Campaigns campaigns = mock(Campaigns.class);
    private final Proposals proposals = mock(Proposals.class);
    private final Signatures signatures = mock(Signatures.class);
    private final Sights sights = mock(Sights.class);
    private final Accounts accounts = mock(Accounts.class);
    private final IdentityService identity = mock(IdentityService.class);
    private final CampaignFacts facts = new CampaignFacts(
            RealEditions.all(), campaigns, proposals, signatures, sights, accounts, identity, Texts.messages());

    CampaignFactsTest() {
        when(campaigns.get(EDITION))
                .thenReturn(new Campaign(
                        "2026", CampaignState.CLOSED, Instant.EPOCH, Instant.EPOCH, paris("2026-11-18T18:00"), 6, 1));
        when(proposals.of(EDITION)).thenReturn(PROPOSAL);
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication("paul", List.of("presidency")));
        when(sights.of("paul")).thenReturn(Sight.FULL);
        when(accounts.find("claude")).thenReturn(Optional.of(new Account("claude", "Claude", "Le Bris", "", Set.of())));
    }

    @Test
    void showTheListByLevelWithItsCounts() {
        Map<String, Object> shown = shown();

        assertThat(shown)
                .containsEntry("laureateCount", 3)
                .containsEntry("notAwardedCount", 1)
                .containsEntry("undecidedCount", 2)
                .containsEntry("proclaimsAt", "18 novembre 2026 à 18\u00A0h\u00A000 (heure de\u00A0Paris)")
                .containsEntry("listFingerprint", PROPOSAL.fingerprint().shown());
        assertThat(column("levels", "level", shown))
                .containsExactly("Or", "Argent", "Bronze", "Badge", "Non labellisé");
        assertThat(column("levels", "number", shown)).containsExactly("1", "0", "2", "0", "1");
        assertThat(column("laureates", "authority", shown)).containsExactly("Rennes", "Auray", "Brest");
        assertThat(column("laureates", "mentions", shown)).containsExactly("Sobriété numérique", "", "");
        assertThat(column("notAwarded", "authority", shown)).containsExactly("Vannes");
        assertThat(column("undecided", "reference", shown)).containsExactly("TNL-2026-0005", "TNL-2026-0006");
    }

    @Test
    void leaveOutWhatIsClosedToTheReaderAndKeepTheMarkOfTheWhole() {
        when(sights.of("paul"))
                .thenReturn(new Sight(Set.of(
                        new Sight.Closed(UUID.randomUUID(), "TNL-2026-0001"),
                        new Sight.Closed(UUID.randomUUID(), "TNL-2026-0004"),
                        new Sight.Closed(UUID.randomUUID(), "TNL-2026-0005"))));
        when(signatures.of(EDITION)).thenReturn(List.of(withheld("Rennes est à revoir.")));

        Map<String, Object> shown = shown();

        assertThat(shown)
                .containsEntry("laureateCount", 2)
                .containsEntry("notAwardedCount", 0)
                .containsEntry("undecidedCount", 1)
                .containsEntry("listFingerprint", PROPOSAL.fingerprint().shown());
        assertThat(column("levels", "number", shown)).containsExactly("0", "0", "2", "0", "0");
        assertThat(column("signatures", "who", shown)).containsExactly("Claude Le Bris");
        assertThat(shown.toString()).doesNotContain("Rennes", "Vannes", "Lorient");
    }

    @Test
    void tellTheSecondSignerWhetherTheFirstSignatureStillHolds() {
        when(signatures.first(EDITION)).thenReturn(Optional.of(signed(PROPOSAL)));
        assertThat(shown())
                .containsEntry("firstSigner", "Claude Le Bris")
                .containsEntry("firstSignedAt", "12 novembre 2026 à 10\u00A0h\u00A000 (heure de\u00A0Paris)")
                .containsEntry("firstHolds", "yes");

        when(signatures.first(EDITION)).thenReturn(Optional.of(signed(new Proposal(List.of(), List.of()))));

        assertThat(shown()).containsEntry("firstHolds", "no");
    }

    @Test
    void tellWhatWasSignedOrWithheldBefore() {
        when(signatures.of(EDITION)).thenReturn(List.of(withheld("Rennes est à revoir."), signed(PROPOSAL)));

        Map<String, Object> shown = shown();

        assertThat(column("signatures", "act", shown))
                .containsExactly("Renvoyé à la présidence par le secrétariat", "Signé par la présidence");
        assertThat(column("signatures", "words", shown)).containsExactly("Rennes est à revoir.", "");
    }

    private Map<String, Object> shown() {
        FactSheet sheet = FactSheet.shown();
        facts.fill(sheet, new FakeExecution().with(CampaignVariables.EDITION, "2026"));
        return sheet.values();
    }

    @SuppressWarnings("unchecked")
    private static List<String> column(String table, String column, Map<String, Object> shown) {
        return ((List<Map<String, String>>) shown.get(table))
                .stream().map(row -> row.get(column)).toList();
    }

    private static Proposal.Line line(int number, String name, Level level, List<String> mentions) {
        return new Proposal.Line("TNL-2026-000" + number, name, Track.LABEL, level, mentions, Instant.EPOCH);
    }

    private static Signature signed(Proposal proposal) {
        return signature(Signature.Quality.PRESIDENCY, Signature.Act.SIGNED, proposal, "");
    }

    private static Signature withheld(String why) {
        return signature(Signature.Quality.SECRETARIAT, Signature.Act.WITHHELD, PROPOSAL, why);
    }

    private static Signature signature(Signature.Quality quality, Signature.Act act, Proposal proposal, String words) {
        return new Signature(
                UUID.randomUUID(),
                "2026",
                1,
                quality,
                act,
                "claude",
                paris("2026-11-12T10:00"),
                proposal.fingerprint().value(),
                0,
                0,
                words);
    }
}
