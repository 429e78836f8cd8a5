package fr.tnl.review.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Shares reviews out among a jury. Nobody is given a dossier that is closed to them, nobody the same one twice, and the
 * loads are as even as that allows. Within that, each dossier gets jurors who know its axes between them. What is given
 * already stays where it is, as far as even loads do not ask for something else.
 *
 * <p>See {@code docs/adr/0010-assignment.md}.
 */
public final class AssignmentPlanner {

    private final List<Panelist> jury;
    private final List<Seats> panels;
    private final Expertise expertise;
    private final Loads loads;

    private AssignmentPlanner(List<Panelist> jury, List<Panel> panels, Map<String, Integer> axes) {
        this.jury =
                jury.stream().sorted(Comparator.comparing(Panelist::account)).toList();
        Map<String, Integer> indexes = new HashMap<>();
        for (int juror = 0; juror < jury.size(); juror++) {
            indexes.put(this.jury.get(juror).account(), juror);
        }
        this.panels = panels.stream()
                .sorted(Comparator.comparing(Panel::dossier))
                .map(panel -> new Seats(panel, indexes))
                .toList();
        this.expertise = new Expertise(axes, this.jury);
        this.loads = new Loads(this.jury, this.panels);
    }

    /**
     * @param jury those who may be asked at all, each once
     * @param panels each dossier once
     * @param axes weight of each axis that expertise may name
     */
    public static Plan plan(List<Panelist> jury, List<Panel> panels, Map<String, Integer> axes) {
        AssignmentPlanner planner = new AssignmentPlanner(jury, panels, axes);
        planner.fill();
        new LoadBalancer(planner.loads).even();
        new ExpertExchange(planner.panels, planner.expertise, planner.loads).improve();
        return planner.result();
    }

    /** Dossiers that few may review choose first; each seat goes to the least loaded. */
    private void fill() {
        panels.stream()
                .sorted(Comparator.comparingInt(seats -> -seats.closedTo()))
                .forEach(seats -> {
                    while (seats.vacant() > 0) {
                        int next = next(seats);
                        if (next < 0) {
                            return;
                        }
                        loads.give(seats, next);
                    }
                });
    }

    /** The least loaded; among equals who adds most to what the panel knows, then by account; -1 where nobody is left. */
    private int next(Seats seats) {
        long known = expertise.of(seats);
        int best = -1;
        int bestWorth = 0;
        for (int juror = 0; juror < jury.size(); juror++) {
            if (!seats.takes(juror)) {
                continue;
            }
            if (best >= 0 && loads.of(juror) > loads.of(best)) {
                continue;
            }
            int worth = expertise.worth(expertise.of(juror) & ~known);
            boolean better = best < 0
                    || loads.of(juror) < loads.of(best)
                    || loads.of(juror) == loads.of(best) && worth > bestWorth;
            if (better) {
                best = juror;
                bestWorth = worth;
            }
        }
        return best;
    }

    private Plan result() {
        List<Plan.Change> changes = new ArrayList<>();
        Map<String, Integer> shortages = new TreeMap<>();
        for (Seats seats : panels) {
            changes.addAll(changes(seats));
            if (seats.vacant() > 0) {
                shortages.put(seats.panel.dossier(), seats.vacant());
            }
        }
        Map<String, Integer> all = new TreeMap<>();
        IntStream.range(0, jury.size()).forEach(juror -> all.put(jury.get(juror).account(), loads.of(juror)));
        return new Plan(changes, shortages, all);
    }

    /** Those who leave make room for those who come, in the order of their accounts; who comes besides fills a vacant seat. */
    private List<Plan.Change> changes(Seats seats) {
        List<String> members =
                seats.members().stream().map(juror -> jury.get(juror).account()).toList();
        List<String> leaving = seats.panel.holders().stream()
                .filter(account -> !members.contains(account))
                .sorted()
                .toList();
        List<String> coming = members.stream()
                .filter(account -> !seats.panel.holders().contains(account))
                .sorted()
                .toList();
        List<Plan.Change> changes = new ArrayList<>();
        for (int i = 0; i < coming.size(); i++) {
            changes.add(
                    new Plan.Change(seats.panel.dossier(), i < leaving.size() ? leaving.get(i) : null, coming.get(i)));
        }
        return changes;
    }
}
