package fr.tnl.dossier;

import fr.tnl.shared.Worded;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a dossier stands, and where it may go from there. */
public enum DossierStatus implements Worded {
    DRAFT,
    /** Filed; eligibility and completeness are being checked. */
    FILED,
    COMPLEMENT_REQUESTED,
    COMPLETE,
    UNDER_REVIEW,
    IN_DELIBERATION,
    /** The jury has decided; the result is under embargo. */
    DECIDED,
    AWARDED,
    NOT_AWARDED,
    INELIGIBLE,
    /** Closed because the complement that was asked for did not come. */
    CLOSED,
    WITHDRAWN;

    private static final Map<DossierStatus, Set<DossierStatus>> NEXT = Map.of(
            DRAFT, EnumSet.of(FILED),
            FILED, EnumSet.of(FILED, COMPLEMENT_REQUESTED, COMPLETE, INELIGIBLE, WITHDRAWN),
            COMPLEMENT_REQUESTED, EnumSet.of(FILED, CLOSED, WITHDRAWN),
            COMPLETE, EnumSet.of(FILED, UNDER_REVIEW, DECIDED, WITHDRAWN),
            UNDER_REVIEW, EnumSet.of(IN_DELIBERATION, WITHDRAWN),
            // And back, where a review no longer counts or a decision is reopened
            IN_DELIBERATION, EnumSet.of(UNDER_REVIEW, DECIDED, WITHDRAWN),
            DECIDED, EnumSet.of(UNDER_REVIEW, AWARDED, NOT_AWARDED, WITHDRAWN));

    @Override
    public String messageKey() {
        return "dossier.status." + name();
    }

    public boolean mayBecome(DossierStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing more will happen to it. */
    public boolean isFinal() {
        return !NEXT.containsKey(this);
    }

    /** What a proclamation tells, and an erratum may change. */
    public boolean isResult() {
        return this == AWARDED || this == NOT_AWARDED;
    }

    /** Whether the dossier no longer takes part in the award, so that another may be filed in its place. */
    public boolean isOutOfTheRunning() {
        return this == INELIGIBLE || this == CLOSED || this == WITHDRAWN;
    }

    /** Whether the jury has brought its reviews together: nobody's judgement can be swayed by the scores of others. */
    public boolean isConsolidated() {
        return EnumSet.of(IN_DELIBERATION, DECIDED, AWARDED, NOT_AWARDED).contains(this);
    }

    /** Whether the jury still owes a decision before the palmarès can be approved. */
    public boolean awaitsDecision() {
        return EnumSet.of(FILED, COMPLEMENT_REQUESTED, COMPLETE, UNDER_REVIEW, IN_DELIBERATION)
                .contains(this);
    }
}
