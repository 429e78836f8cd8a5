package fr.tnl.portal.workspace;

import fr.tnl.dossier.DossierStatus;

/**
 * Where a dossier stands in the eyes of its applicant. What the jury does, and that it has decided, shows nothing of
 * itself before the proclamation: all of it is one stage.
 */
enum Stage {
    DRAFT(0),
    /** Eligibility and completeness are being checked. */
    CHECKED(1),
    COMPLEMENT(1),
    /** Complete, until the results are proclaimed. */
    JURY(2),
    AWARDED(3),
    NOT_AWARDED(3),
    INELIGIBLE(-1),
    CLOSED(-1),
    WITHDRAWN(-1);

    private final int step;

    Stage(int step) {
        this.step = step;
    }

    static Stage of(DossierStatus status) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case FILED -> CHECKED;
            case COMPLEMENT_REQUESTED -> COMPLEMENT;
            case COMPLETE, UNDER_REVIEW, IN_DELIBERATION, DECIDED -> JURY;
            case AWARDED -> AWARDED;
            case NOT_AWARDED -> NOT_AWARDED;
            case INELIGIBLE -> INELIGIBLE;
            case CLOSED -> CLOSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** On the way from draft (0) to result (3); -1 where the dossier left the way. */
    public int step() {
        return step;
    }

    public boolean isOut() {
        return step < 0;
    }
}
