package fr.tnl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Track;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {

    private static final Instant BEGUN = Instant.parse("2026-09-20T10:00:00Z");
    private static final Instant FILED_AT = Instant.parse("2026-09-21T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-22T10:00:00Z");
    private static final DossierReference REFERENCE = new DossierReference("TNL-2026-0042");
    private static final Campaign CAMPAIGN = Bench.campaign(CampaignState.OPEN);

    private final Dossier draft = Dossier.draft(
            Bench.EDITION,
            Track.LABEL,
            Bench.authority(Bench.RENNES),
            Set.of(Bench.elected(), Bench.technical()),
            BEGUN);
    private final Dossier filed = draft.file(REFERENCE, FILED_AT);

    @Test
    void beginsAsADraftThatHoldsItsPlaceAndHasNoReference() {
        assertThat(draft.status()).isEqualTo(DossierStatus.DRAFT);
        assertThat(draft.place()).isEqualTo("2026/LABEL/COMMUNE-35238");
        assertThat(draft.filedVersions()).isZero();
        assertThat(draft.isFiled()).isFalse();
        assertThat(draft.filedAt()).isNull();
        assertThat(draft.createdAt()).isEqualTo(BEGUN);
        assertThatThrownBy(draft::requireReference).hasMessage("dossier.notFiled");
    }

    @Test
    void getsItsReferenceAndItsFirstVersionWhenItIsFiled() {
        assertThat(filed.requireReference()).isEqualTo(REFERENCE);
        assertThat(filed.status()).isEqualTo(DossierStatus.FILED);
        assertThat(filed.filedVersions()).isEqualTo(1);
        assertThat(filed.filedAt()).isEqualTo(FILED_AT);
        assertThat(filed.createdAt()).isEqualTo(BEGUN);
        assertThat(filed.place()).isEqualTo(draft.place());
        assertThat(filed.contacts()).isEqualTo(draft.contacts());
    }

    @Test
    void keepsItsReferenceWhereItIsFiledAgain() {
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> filed.file(new DossierReference("TNL-2026-0043"), LATER));

        assertThat(refused.key()).isEqualTo("dossier.filing.already");
        assertThat(refused.args()).containsExactly("TNL-2026-0042");
    }

    @Test
    void countsItsVersionsAndKeepsTheDateOfTheFirst() {
        Dossier third = filed.refile(LATER).refile(LATER.plusSeconds(1));

        assertThat(third.filedVersions()).isEqualTo(3);
        assertThat(third.filedAt()).isEqualTo(FILED_AT);
        assertThat(third.updatedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(third.requireReference()).isEqualTo(REFERENCE);
    }

    @Test
    void isNoFurtherVersionWhereItOnlyMoves() {
        assertThat(filed.become(DossierStatus.COMPLETE, LATER).filedVersions()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void isFiledAnewOnlyWhereItsStatusLeadsBackToFiled(DossierStatus status) {
        Dossier dossier = at(status);

        if (status.mayBecome(DossierStatus.FILED)) {
            assertThat(dossier.refile(LATER).status()).isEqualTo(DossierStatus.FILED);
        } else {
            assertThatThrownBy(() -> dossier.refile(LATER)).hasMessage("dossier.transition");
        }
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void movesWhereItsStatusLeadsAndIsRefusedElsewhere(DossierStatus from) {
        for (DossierStatus to : DossierStatus.values()) {
            if (from.mayBecome(to)) {
                assertThat(at(from).become(to, LATER).status()).isEqualTo(to);
            } else {
                DomainException refused = catchThrowableOfType(DomainException.class, () -> at(from).become(to, LATER));
                assertThat(refused.key()).isEqualTo("dossier.transition");
                assertThat(refused.args()).containsExactly("TNL-2026-0042", from, to);
            }
        }
    }

    @Test
    void isNamedByItsAuthorityInARefusalWhileItHasNoReference() {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> draft.become(DossierStatus.COMPLETE, LATER));

        assertThat(refused.args()).startsWith("Rennes");
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void freesItsPlaceOnlyWhereItIsOutOfTheRunning(DossierStatus to) {
        Dossier before = Set.of(DossierStatus.values()).stream()
                .filter(from -> from.mayBecome(to))
                .findFirst()
                .map(this::at)
                .orElse(null);
        if (before == null) {
            assertThat(to).isEqualTo(DossierStatus.DRAFT);
            return;
        }
        Dossier moved = before.become(to, LATER);

        if (to.isOutOfTheRunning()) {
            assertThat(moved.place()).isNull();
        } else {
            assertThat(moved.place()).isEqualTo("2026/LABEL/COMMUNE-35238");
        }
        assertThat(moved.reference()).isEqualTo("TNL-2026-0042");
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void isEditedUntilTheClosingAndThenOnlyAsADraftOrForAComplement(DossierStatus status) {
        boolean always = status == DossierStatus.DRAFT || status == DossierStatus.COMPLEMENT_REQUESTED;
        boolean untilClosing = always || status == DossierStatus.FILED || status == DossierStatus.COMPLETE;

        assertThat(at(status).isEditable(CAMPAIGN, Bench.CLOSES)).isEqualTo(untilClosing);
        assertThat(at(status).isEditable(CAMPAIGN, Bench.CLOSES.plusSeconds(1))).isEqualTo(always);
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void isWithdrawnOnceFiledAndUntilThePalmaresIsApproved(DossierStatus status) {
        boolean underWay = status.awaitsDecision() || status == DossierStatus.DECIDED;

        assertThat(at(status).isWithdrawable(Bench.campaign(CampaignState.OPEN)))
                .isEqualTo(underWay);
        assertThat(at(status).isWithdrawable(Bench.campaign(CampaignState.CLOSED)))
                .isEqualTo(underWay);
        assertThat(at(status).isWithdrawable(Bench.campaign(CampaignState.APPROVED)))
                .isFalse();
        assertThat(at(status).isWithdrawable(Bench.campaign(CampaignState.PROCLAIMED)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void showsSomethingElseOnlyWhileADecisionIsAwaited(DossierStatus status) {
        if (status.awaitsDecision()) {
            Dossier shown = at(status).show("En relecture", LATER);
            assertThat(shown.shownStatus()).isEqualTo("En relecture");
            assertThat(shown.status()).isEqualTo(status);
            assertThat(shown.show(null, LATER).shownStatus()).isNull();
        } else {
            DomainException refused =
                    catchThrowableOfType(DomainException.class, () -> at(status).show("En relecture", LATER));
            assertThat(refused.key()).isEqualTo("dossier.shownStatus.notNow");
        }
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void showsItsStatusAloneAgainOnceThatChangesUnlessTheChangeIsASecret(DossierStatus from) {
        for (DossierStatus to : DossierStatus.values()) {
            if (from.awaitsDecision() && from.mayBecome(to)) {
                Dossier moved = at(from).show("En relecture", LATER).become(to, LATER);
                boolean secret = to == DossierStatus.DECIDED;
                assertThat(moved.shownStatus()).as("%s to %s", from, to).isEqualTo(secret ? "En relecture" : null);
            }
        }
        Dossier decided =
                at(DossierStatus.IN_DELIBERATION).show("En relecture", LATER).become(DossierStatus.DECIDED, LATER);
        assertThat(decided.become(DossierStatus.UNDER_REVIEW, LATER).shownStatus())
                .as("nor does a decision that is reopened show")
                .isEqualTo("En relecture");
        assertThat(decided.become(DossierStatus.AWARDED, LATER).shownStatus()).isNull();
    }

    @Test
    void keepsWhatItShowsWhereOnlyItsContactsChangeAndNotWhereItIsFiledAnew() {
        Dossier shown = filed.show("En relecture", LATER);

        assertThat(shown.withContacts(Set.of(Bench.elected()), LATER).shownStatus())
                .isEqualTo("En relecture");
        assertThat(shown.refile(LATER).shownStatus()).isNull();
    }

    @Test
    void showsNothingEmptyAndNothingThatAListCannotHold() {
        assertThat(filed.show("é".repeat(60), LATER).shownStatus()).hasSize(60);
        assertThatThrownBy(() -> filed.show("é".repeat(61), LATER)).hasMessage("dossier.shownStatus.tooLong");
        assertThatThrownBy(() -> filed.show(" ", LATER)).hasMessage("dossier.shownStatus.empty");
    }

    @Test
    void knowsItsContactsByTheirRoles() {
        assertThat(filed.contact(ContactRole.ELECTED).name()).isEqualTo("Anne Dupont");
        assertThat(filed.contact(ContactRole.TECHNICAL).name()).isEqualTo("Yann Le Goff");
        assertThatThrownBy(
                        () -> filed.withContacts(Set.of(Bench.elected()), LATER).contact(ContactRole.TECHNICAL))
                .isInstanceOf(IllegalStateException.class);
    }

    private Dossier at(DossierStatus status) {
        return new Dossier(
                filed.id(),
                filed.reference(),
                filed.edition(),
                filed.track(),
                filed.authorityId(),
                filed.authorityName(),
                status,
                null,
                filed.place(),
                1,
                BEGUN,
                FILED_AT,
                FILED_AT,
                filed.contacts(),
                2);
    }
}
