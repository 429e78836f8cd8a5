package fr.tnl.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.award.Awards;
import fr.tnl.award.DecisionsInMemory;
import fr.tnl.award.Deliberation;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.dossier.EventKind;
import fr.tnl.palmares.Signature.Act;
import fr.tnl.palmares.Signature.Quality;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Sight;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

class SignaturesTest {

    private static final Actor PRESIDENT = Actor.staff("presidence");
    private static final Actor SECRETARY = Actor.staff("secretariat");

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final Awards awards = DecisionsInMemory.awards(dossiers.service(), campaigns, clock);
    private final Proposals proposals = new Proposals(dossiers.service(), awards);
    private final List<Signature> trace = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final JdbcAggregateTemplate template = template();
    private final Palmares palmares = new Palmares(
            approvals(),
            mock(Publications.class),
            RealEditions.all(),
            campaigns,
            dossiers.service(),
            awards,
            mock(LocalAuthorities.class),
            clock);
    private final Signatures signatures =
            new Signatures(edition -> List.copyOf(trace), proposals, palmares, campaigns, template, clock);
    private int filed;

    @Test
    void approveThePalmaresOnceBothHaveSignedTheSameList() {
        decided("Rennes", Level.GOLD);
        decided("Brest", Level.NONE);

        assertThat(presidencySigns()).isTrue();
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(signatures.first(CampaignAt.EDITION)).map(Signature::account).contains("presidence");
        clock.advance(Duration.ofHours(1));
        assertThat(secretariatSigns(SECRETARY)).isTrue();

        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.APPROVED);
        assertThat(approvals).singleElement().satisfies(approval -> {
            assertThat(approval.approvedBy()).isEqualTo("presidence");
            assertThat(approval.approvedAt()).isEqualTo(clock.instant());
            assertThat(approval.note()).isEqualTo("Séance du 20 octobre.");
        });
        assertThat(signatures.of(CampaignAt.EDITION))
                .extracting(Signature::quality, Signature::act, Signature::account, Signature::laureates)
                .containsExactly(
                        Tuple.tuple(Quality.PRESIDENCY, Act.SIGNED, "presidence", 1),
                        Tuple.tuple(Quality.SECRETARIAT, Act.SIGNED, "secretariat", 1));
        assertThat(trace).extracting(Signature::decisions).containsOnly(2);
        assertThat(trace)
                .extracting(Signature::fingerprint)
                .containsOnly(proposals.of(CampaignAt.EDITION).fingerprint());
    }

    @Test
    void closeTheDecisions() {
        DossierReference rennes = decided("Rennes", Level.GOLD);
        presidencySigns();
        secretariatSigns(SECRETARY);

        DomainException refused = catchThrowableOfType(DomainException.class, () -> decide(rennes, Level.BRONZE));

        assertThat(refused.key()).isEqualTo("award.palmaresApproved");
    }

    @Test
    void waitForADossierWhoseDecisionIsJustBeingMadeOrReopened() {
        decided("Rennes", Level.GOLD);
        add("Brest", DossierStatus.DECIDED);

        assertThat(refusal(this::presidencySigns)).contains("un dossier attend encore une décision", "Brest");
        assertThat(trace).isEmpty();
    }

    @Test
    void areOfTwoPeople() {
        decided("Rennes", Level.GOLD);
        presidencySigns();

        assertThat(refusal(() -> secretariatSigns(PRESIDENT)))
                .isEqualTo("Vous avez signé pour la présidence : la seconde signature revient à une autre personne."
                        .replace(" :", "\u00A0:"));
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(trace).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {"FILED", "COMPLEMENT_REQUESTED", "COMPLETE", "UNDER_REVIEW", "IN_DELIBERATION"})
    void areRefusedWithTheDossierOnWhichADecisionIsOwed(DossierStatus status) {
        decided("Brest", Level.GOLD);
        add("Rennes", status);

        assertThat(refusal(this::presidencySigns))
                .isEqualTo("Le palmarès ne peut pas être arrêté\u00A0: un dossier attend encore une décision."
                        + " TNL-2026-0002 (Rennes)");
        assertThat(trace).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierStatus.class,
            names = {"DRAFT", "INELIGIBLE", "CLOSED", "WITHDRAWN"})
    void doNotWaitForADossierThatNeverCameOrLeft(DossierStatus status) {
        add("Rennes", status);

        assertThat(presidencySigns()).isTrue();
    }

    @Test
    void nameTwentyUndecidedDossiersAndSayThatThereAreOthers() {
        undecided(21);

        assertThat(refusal(this::presidencySigns))
                .startsWith("Le palmarès ne peut pas être arrêté\u00A0: 21 dossiers attendent encore une décision.")
                .contains("TNL-2026-0001 (Commune 1), TNL-2026-0002 (Commune 2)")
                .endsWith("TNL-2026-0020 (Commune 20)…")
                .doesNotContain("TNL-2026-0021");
    }

    @Test
    void nameTwentyInFull() {
        undecided(20);

        assertThat(refusal(this::presidencySigns)).contains("20 dossiers").endsWith("TNL-2026-0020 (Commune 20)");
    }

    @Test
    void nameNoDossierThatIsClosedToThePerson() {
        Sight tied = closedTo(add("Rennes", DossierStatus.UNDER_REVIEW));
        add("Brest", DossierStatus.UNDER_REVIEW);

        assertThat(refusal(() -> signatures.answerOfPresidency(CampaignAt.EDITION, signs(), PRESIDENT, tied)))
                .contains("un dossier attend", "Brest")
                .doesNotContain("Rennes", "0001");
    }

    @Test
    void sayNothingOfADossierWhereAllThatWaitAreClosedToThePerson() {
        Sight tied = closedTo(add("Rennes", DossierStatus.UNDER_REVIEW));

        assertThat(refusal(() -> signatures.answerOfPresidency(CampaignAt.EDITION, signs(), PRESIDENT, tied)))
                .contains("pas encore être arrêté")
                .doesNotContain("Rennes", "dossier", "1");
    }

    @Test
    void areOverTheWholeListWhateverThePersonSeesOfIt() {
        DossierReference rennes = decided("Rennes", Level.GOLD);
        decided("Brest", Level.SILVER);
        Sight tied = closedTo(dossiers.service().get(rennes));
        Proposal whole = proposals.of(CampaignAt.EDITION);

        assertThat(whole.seenWith(tied).laureates())
                .extracting(Proposal.Line::authorityName)
                .containsExactly("Brest");
        signatures.answerOfPresidency(CampaignAt.EDITION, signs(), PRESIDENT, tied);

        assertThat(trace).singleElement().satisfies(signature -> {
            assertThat(signature.fingerprint()).isEqualTo(whole.fingerprint());
            assertThat(signature.laureates()).isEqualTo(2);
        });
    }

    @Test
    void areRefusedOverAListThatChangedWhileItWasRead() {
        DossierReference rennes = decided("Rennes", Level.GOLD);
        Answer read = signs();
        decide(rennes, Level.SILVER);

        assertThat(refusal(() -> signatures.answerOfPresidency(CampaignAt.EDITION, read, PRESIDENT, Sight.FULL)))
                .contains("Rien n’est signé");
        presidencySigns();
        Answer readAgain = signs();
        decide(rennes, Level.BRONZE);
        assertThat(refusal(() -> signatures.answerOfSecretariat(CampaignAt.EDITION, readAgain, SECRETARY, Sight.FULL)))
                .contains("Rien n’est signé");
        assertThat(trace).hasSize(1);
    }

    @Test
    void fallWithTheFirstWhereADecisionWasTakenAgainSince() {
        DossierReference rennes = decided("Rennes", Level.GOLD);
        presidencySigns();
        clock.advance(Duration.ofMinutes(5));
        decide(rennes, Level.GOLD);

        assertThat(refusal(() -> secretariatSigns(SECRETARY)))
                .as("the same level, decided anew, is not what was signed")
                .contains("Rien n’est signé");
        assertThat(signatures.answerOfSecretariat(CampaignAt.EDITION, withholds(""), SECRETARY, Sight.FULL))
                .isFalse();

        assertThat(trace).extracting(Signature::act).containsExactly(Act.SIGNED, Act.FELL);
        assertThat(signatures.first(CampaignAt.EDITION)).isEmpty();
        assertThat(refusal(() -> secretariatSigns(SECRETARY))).contains("présidence");
        presidencySigns();
        assertThat(secretariatSigns(SECRETARY)).isTrue();
    }

    @Test
    void fallWhereADossierLeftTheListOrIsOwedADecisionAgain() {
        DossierReference rennes = decided("Rennes", Level.GOLD);
        DossierReference brest = decided("Brest", Level.SILVER);
        Fingerprint both = proposals.of(CampaignAt.EDITION).fingerprint();

        dossiers.service().move(rennes, DossierStatus.WITHDRAWN, EventKind.WITHDRAWN, PRESIDENT, "");
        Fingerprint one = proposals.of(CampaignAt.EDITION).fingerprint();
        add("Quimper", DossierStatus.IN_DELIBERATION);

        assertThat(List.of(both, one, proposals.of(CampaignAt.EDITION).fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(brest).isNotEqualTo(rennes);
    }

    @Test
    void goBackToThePresidencyWithTheReasonWhereTheSecretariatWithholdsItsOwn() {
        decided("Rennes", Level.GOLD);
        presidencySigns();

        boolean approved = signatures.answerOfSecretariat(
                CampaignAt.EDITION, withholds("Le nom de Rennes est à corriger."), SECRETARY, Sight.FULL);

        assertThat(approved).isFalse();
        assertThat(signatures.first(CampaignAt.EDITION)).isEmpty();
        assertThat(trace.get(1).act()).isEqualTo(Act.WITHHELD);
        assertThat(trace.get(1).words()).isEqualTo("Le nom de Rennes est à corriger.");
        assertThat(campaigns.get(CampaignAt.EDITION).state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void mayBeWithheldByThePresidencyWhateverIsDecided() {
        add("Rennes", DossierStatus.UNDER_REVIEW);

        assertThat(signatures.answerOfPresidency(
                        CampaignAt.EDITION, withholds("Revoir le cas de Rennes."), PRESIDENT, Sight.FULL))
                .isFalse();
        assertThat(trace).extracting(Signature::act).containsExactly(Act.WITHHELD);
    }

    @Test
    void areNotWithheldWithoutAReason() {
        decided("Rennes", Level.GOLD);
        presidencySigns();

        for (Runnable withheld : List.<Runnable>of(
                () -> signatures.answerOfSecretariat(CampaignAt.EDITION, withholds(" "), SECRETARY, Sight.FULL),
                () -> signatures.answerOfPresidency(CampaignAt.EDITION, withholds(""), PRESIDENT, Sight.FULL))) {
            assertThat(refusal(withheld)).contains("motif");
        }
        assertThat(trace).hasSize(1);
    }

    @Test
    void showTheBeginningOfAFingerprintInGroups() {
        assertThat(Fingerprint.of("").shown()).isEqualTo("E3B0-C442-98FC-1C14");
    }

    private boolean presidencySigns() {
        return signatures.answerOfPresidency(CampaignAt.EDITION, signs(), PRESIDENT, Sight.FULL);
    }

    private boolean secretariatSigns(Actor actor) {
        return signatures.answerOfSecretariat(CampaignAt.EDITION, signs(), actor, Sight.FULL);
    }

    /** Somebody who reads the list as it is now. */
    private Answer signs() {
        return new Answer(true, proposals.of(CampaignAt.EDITION).fingerprint().shown(), "Séance du 20 octobre.");
    }

    private Answer withholds(String reason) {
        return new Answer(false, proposals.of(CampaignAt.EDITION).fingerprint().shown(), reason);
    }

    private static Sight closedTo(Dossier dossier) {
        return new Sight(Set.of(new Sight.Closed(dossier.id(), dossier.reference())));
    }

    private static String refusal(Runnable act) {
        return Texts.messages().of(catchThrowableOfType(DomainException.class, act::run));
    }

    private void undecided(int number) {
        for (int i = 1; i <= number; i++) {
            add("Commune " + i, DossierStatus.UNDER_REVIEW);
        }
    }

    private Dossier add(String name, DossierStatus status) {
        return dossiers.add(
                DossierReference.of(CampaignAt.EDITION, ++filed).value(),
                Track.LABEL,
                "COMMUNE-" + filed,
                name,
                status);
    }

    private DossierReference decided(String name, Level level) {
        DossierReference reference = add(name, DossierStatus.IN_DELIBERATION).requireReference();
        awards.decide(reference, level, new Deliberation(level, Set.of(), "Bravo.", ""), PRESIDENT);
        return reference;
    }

    /** Takes the dossier up again and decides anew. */
    private void decide(DossierReference reference, Level level) {
        dossiers.reopen(reference);
        clock.advance(Duration.ofSeconds(1));
        awards.decide(reference, level, new Deliberation(level, Set.of(), "Bravo.", ""), PRESIDENT);
    }

    private JdbcAggregateTemplate template() {
        JdbcAggregateTemplate rows = mock(JdbcAggregateTemplate.class);
        when(rows.insert(any(Signature.class))).thenAnswer(call -> {
            trace.add(call.getArgument(0));
            return call.getArgument(0);
        });
        return rows;
    }

    private Palmares.Approvals approvals() {
        return new Palmares.Approvals() {
            @Override
            public Approval save(Approval approval) {
                approvals.add(approval);
                return approval;
            }

            @Override
            public Optional<Approval> findById(String edition) {
                return approvals.stream().findFirst();
            }
        };
    }
}
