package fr.tnl.review.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A jury and its dossiers, drawn by a seed: small and large ones, with few ties and many, before the first review is
 * given and in the middle of it.
 */
record RandomCampaign(List<Panelist> jury, List<Panel> panels) {

    static final Map<String, Integer> AXES =
            Map.of("strategy", 20, "practices", 20, "software", 30, "communication", 10, "data", 20);

    static RandomCampaign of(long seed) {
        Random random = new Random(seed);
        List<String> accounts = IntStream.range(0, random.nextInt(13))
                .mapToObj(number -> "juror" + number)
                .toList();
        double tied = random.nextInt(4) * 0.2;
        boolean begun = random.nextBoolean();
        int seats = 1 + random.nextInt(4);
        List<Panel> panels = IntStream.range(0, random.nextInt(51))
                .mapToObj(number -> panel("dossier" + number, accounts, seats, tied, begun, random))
                .toList();
        Map<String, Integer> settled = new HashMap<>();
        panels.forEach(panel -> panel.settled().forEach(account -> settled.merge(account, 1, Integer::sum)));
        List<Panelist> jury = accounts.stream()
                // One in ten has left the jury
                .filter(account -> random.nextInt(10) > 0)
                .map(account -> new Panelist(account, settled.getOrDefault(account, 0), expertise(random)))
                .toList();
        return new RandomCampaign(jury, panels);
    }

    private static Panel panel(
            String dossier, List<String> accounts, int seats, double tied, boolean begun, Random random) {
        List<String> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, random);
        Set<String> barred =
                accounts.stream().filter(account -> random.nextDouble() < tied).collect(Collectors.toSet());
        if (!begun || accounts.isEmpty()) {
            return new Panel(dossier, seats, List.of(), Set.of(), barred);
        }
        int submitted = Math.min(random.nextInt(seats + 1), shuffled.size());
        Set<String> settled = new HashSet<>(shuffled.subList(0, submitted));
        int left = seats - submitted;
        int held = Math.min(random.nextInt(left + 1), shuffled.size() - submitted);
        return new Panel(dossier, left, shuffled.subList(submitted, submitted + held), settled, barred);
    }

    private static Set<String> expertise(Random random) {
        return AXES.keySet().stream()
                .sorted()
                .filter(axis -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
    }

    /** The same, with all lists in another order. */
    RandomCampaign shuffled(long seed) {
        Random random = new Random(seed);
        List<Panelist> otherJury = new ArrayList<>(jury);
        List<Panel> otherPanels = new ArrayList<>(panels);
        Collections.shuffle(otherJury, random);
        Collections.shuffle(otherPanels, random);
        return new RandomCampaign(otherJury, otherPanels);
    }

    Plan plan() {
        return AssignmentPlanner.plan(jury, panels, AXES);
    }

    /** Who may be given a review of this dossier at all. */
    Set<String> possible(Panel panel) {
        return jury.stream()
                .map(Panelist::account)
                .filter(account -> !panel.barred().contains(account))
                .filter(account -> !panel.settled().contains(account))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** This campaign once the plan is carried out. */
    RandomCampaign after(Plan plan) {
        return new RandomCampaign(
                jury,
                panels.stream()
                        .map(panel -> new Panel(
                                panel.dossier(), panel.seats(), holders(panel, plan), panel.settled(), panel.barred()))
                        .toList());
    }

    private List<String> holders(Panel panel, Plan plan) {
        List<String> holders = new ArrayList<>(panel.holders());
        plan.changes().stream()
                .filter(change -> change.dossier().equals(panel.dossier()))
                .forEach(change -> {
                    holders.remove(change.from());
                    holders.add(change.to());
                });
        // Who is away or tied and found no successor has to leave all the same
        holders.removeIf(account -> !possible(panel).contains(account));
        return holders;
    }
}
