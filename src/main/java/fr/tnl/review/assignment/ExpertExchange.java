package fr.tnl.review.assignment;

import java.util.List;

/**
 * Lets two jurors change places where their dossiers then get more of the axes known between them. Loads stay as they
 * are, and so does what somebody had before this plan. It betters, and does not claim the best.
 */
final class ExpertExchange {

    private static final int ROUNDS = 3;

    /** Places that are looked at for one seat. */
    private static final int PLACES = 500;

    private final List<Seats> panels;
    private final Expertise expertise;
    private final Loads loads;

    ExpertExchange(List<Seats> panels, Expertise expertise, Loads loads) {
        this.panels = panels;
        this.expertise = expertise;
        this.loads = loads;
    }

    void improve() {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (Seats seats : panels) {
                for (int juror : List.copyOf(seats.members())) {
                    better |= seats.isNewTo(juror) && exchange(seats, juror);
                }
            }
        }
    }

    private boolean exchange(Seats here, int juror) {
        long known = expertise.of(here);
        int looked = 0;
        for (int other = 0; other < loads.jurors(); other++) {
            if ((expertise.of(other) & ~known) == 0 || !here.takes(other)) {
                continue;
            }
            int gain = gain(here, juror, other);
            for (Seats there : loads.panelsOf(other)) {
                if (gain <= 0 || ++looked > PLACES) {
                    break;
                }
                if (there.isNewTo(other) && there.takes(juror) && gain + gain(there, other, juror) > 0) {
                    loads.pass(there, other, juror);
                    loads.pass(here, juror, other);
                    return true;
                }
            }
        }
        return false;
    }

    private int gain(Seats seats, int replaced, int by) {
        return expertise.worth(expertise.of(seats, replaced, by)) - expertise.worth(expertise.of(seats));
    }
}
