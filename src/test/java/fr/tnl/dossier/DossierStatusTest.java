package fr.tnl.dossier;

import static fr.tnl.dossier.DossierStatus.AWARDED;
import static fr.tnl.dossier.DossierStatus.CLOSED;
import static fr.tnl.dossier.DossierStatus.COMPLEMENT_REQUESTED;
import static fr.tnl.dossier.DossierStatus.COMPLETE;
import static fr.tnl.dossier.DossierStatus.DECIDED;
import static fr.tnl.dossier.DossierStatus.DRAFT;
import static fr.tnl.dossier.DossierStatus.FILED;
import static fr.tnl.dossier.DossierStatus.INELIGIBLE;
import static fr.tnl.dossier.DossierStatus.IN_DELIBERATION;
import static fr.tnl.dossier.DossierStatus.NOT_AWARDED;
import static fr.tnl.dossier.DossierStatus.UNDER_REVIEW;
import static fr.tnl.dossier.DossierStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DossierStatusTest {

    static Stream<Arguments> ways() {
        return Stream.of(
                way(DRAFT, FILED),
                way(FILED, FILED, COMPLEMENT_REQUESTED, COMPLETE, INELIGIBLE, WITHDRAWN),
                way(COMPLEMENT_REQUESTED, FILED, CLOSED, WITHDRAWN),
                way(COMPLETE, FILED, UNDER_REVIEW, DECIDED, WITHDRAWN),
                way(UNDER_REVIEW, IN_DELIBERATION, WITHDRAWN),
                way(IN_DELIBERATION, UNDER_REVIEW, DECIDED, WITHDRAWN),
                way(DECIDED, UNDER_REVIEW, AWARDED, NOT_AWARDED, WITHDRAWN),
                way(AWARDED),
                way(NOT_AWARDED),
                way(INELIGIBLE),
                way(CLOSED),
                way(WITHDRAWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void leadsThereAndNowhereElse(DossierStatus from, Set<DossierStatus> to) {
        assertThat(DossierStatus.values()).filteredOn(from::mayBecome).containsExactlyInAnyOrderElementsOf(to);
        assertThat(from.isFinal()).isEqualTo(to.isEmpty());
    }

    @Test
    void isEachToldWhereItLeads() {
        assertThat(ways().map(way -> way.get()[0])).containsExactlyInAnyOrder((Object[]) DossierStatus.values());
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void isOutOfTheRunningWhereTheDossierGotNoHearing(DossierStatus status) {
        assertThat(status.isOutOfTheRunning())
                .isEqualTo(EnumSet.of(INELIGIBLE, CLOSED, WITHDRAWN).contains(status));
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void awaitsADecisionFromFilingUntilThereIsOne(DossierStatus status) {
        assertThat(status.awaitsDecision())
                .isEqualTo(EnumSet.of(FILED, COMPLEMENT_REQUESTED, COMPLETE, UNDER_REVIEW, IN_DELIBERATION)
                        .contains(status));
    }

    private static Arguments way(DossierStatus from, DossierStatus... to) {
        return Arguments.of(from, Set.of(to));
    }
}
