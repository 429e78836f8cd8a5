package fr.tnl.review;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.TieReach;
import fr.tnl.review.assignment.AssignmentPlanner;
import fr.tnl.review.assignment.Panel;
import fr.tnl.review.assignment.Panelist;
import fr.tnl.review.assignment.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long it takes to share out the dossiers of all local authorities of France, and of more syndicats, and to even the
 * loads again once a tenth of the jury has left. Database and processes are not in it.
 */
public final class AssignmentBenchmark {

    private static final int REVIEWERS = 3;
    private static final Map<String, Integer> AXES =
            Map.of("strategy", 20, "practices", 20, "software", 30, "communication", 10, "data", 20);
    private static final Random RANDOM = new Random(1);

    private AssignmentBenchmark() {}

    public static void main(String... arguments) throws IOException {
        int dossiers = Integer.parseInt(arguments[0]);
        List<Juror> jurors = jurors(Integer.parseInt(arguments[1]));
        List<LocalAuthority> authorities = authorities(dossiers);
        jurors = tied(jurors, authorities, Integer.parseInt(arguments[2]));
        System.out.printf("%d dossiers with %d reviews each, %d jurors%n", dossiers, REVIEWERS, jurors.size());
        for (int run = 1; run <= 3; run++) {
            long start = System.nanoTime();
            List<Panel> panels = panels(authorities, jurors);
            List<Panelist> jury = jury(jurors);
            Plan plan = AssignmentPlanner.plan(jury, panels, AXES);
            report("shared out", start, plan);
            System.out.printf("%-26s %5.1f %% of the axes, by weight%n", "known on each dossier", known(plan, jury));

            start = System.nanoTime();
            Plan again = AssignmentPlanner.plan(jury.subList(jury.size() / 10, jury.size()), held(panels, plan), AXES);
            report("a tenth of the jury left", start, again);
        }
    }

    private static void report(String what, long start, Plan plan) {
        System.out.printf(
                "%-26s %6.1f s, %d changes, loads %d to %d, %d dossiers short%n",
                what,
                (System.nanoTime() - start) / 1e9,
                plan.changes().size(),
                Collections.min(plan.loads().values()),
                Collections.max(plan.loads().values()),
                plan.shortages().size());
    }

    /** How much of a dossier's axes somebody on it knows best, on average over all dossiers. */
    private static double known(Plan plan, List<Panelist> jury) {
        Map<String, Set<String>> expertise =
                jury.stream().collect(Collectors.toMap(Panelist::account, Panelist::expertise));
        Map<String, Set<String>> known = new HashMap<>();
        plan.changes()
                .forEach(change -> known.computeIfAbsent(change.dossier(), dossier -> new HashSet<>())
                        .addAll(expertise.get(change.to())));
        return known.values().stream()
                .mapToInt(axes -> axes.stream().mapToInt(AXES::get).sum())
                .average()
                .orElse(0);
    }

    private static List<Panel> panels(List<LocalAuthority> authorities, List<Juror> jurors) {
        Map<String, LocalAuthority> known =
                authorities.stream().collect(Collectors.toMap(LocalAuthority::id, Function.identity()));
        Conflicts conflicts = new Conflicts(jurors, known, Set.of(TieReach.values()));
        return authorities.stream()
                .map(authority -> new Panel(
                        authority.id(), REVIEWERS, List.of(), Set.of(), conflicts.at(authority).keySet()))
                .toList();
    }

    private static List<Panelist> jury(List<Juror> jurors) {
        return jurors.stream()
                .map(juror -> new Panelist(juror.account(), 0, juror.expertAxes()))
                .toList();
    }

    private static List<Panel> held(List<Panel> panels, Plan plan) {
        Map<String, List<String>> holders = plan.changes().stream()
                .collect(Collectors.groupingBy(
                        Plan.Change::dossier, Collectors.mapping(Plan.Change::to, Collectors.toList())));
        return panels.stream()
                .map(panel -> new Panel(
                        panel.dossier(),
                        panel.seats(),
                        holders.getOrDefault(panel.dossier(), List.of()),
                        Set.of(),
                        panel.barred()))
                .toList();
    }

    private static List<Juror> jurors(int number) {
        List<String> axes = AXES.keySet().stream().sorted().toList();
        return IntStream.range(0, number)
                .mapToObj(index -> {
                    String expertise = axes.stream()
                            .filter(axis -> RANDOM.nextInt(3) == 0)
                            .collect(Collectors.joining(" "));
                    String account = String.format("juror%03d", index);
                    return new Juror(account, account, "", true, expertise, Set.of(), Set.of(), 1);
                })
                .toList();
    }

    private static List<Juror> tied(List<Juror> jurors, List<LocalAuthority> authorities, int number) {
        Map<String, Set<Tie>> ties = new HashMap<>();
        for (int tie = 0; tie < number; tie++) {
            String juror = jurors.get(RANDOM.nextInt(jurors.size())).account();
            String authority = authorities.get(RANDOM.nextInt(authorities.size())).id();
            ties.computeIfAbsent(juror, account -> new HashSet<>())
                    .add(new Tie(authority, Tie.Kind.ELECTED, Tie.Origin.JUROR, "", "", Instant.EPOCH));
        }
        return jurors.stream()
                .map(juror -> juror.knownBy(ties.getOrDefault(juror.account(), Set.of()), Set.of()))
                .toList();
    }

    /** Those of the referential, then organisations outside of it. */
    private static List<LocalAuthority> authorities(int number) throws IOException {
        List<LocalAuthority> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/referential/collectivites.csv"))) {
            lines.skip(1)
                    .filter(line -> !line.contains("\""))
                    .map(line -> line.split(",", -1))
                    .map(AssignmentBenchmark::listed)
                    .limit(number)
                    .forEach(all::add);
        }
        while (all.size() < number) {
            all.add(authority("SIREN-" + all.size(), AuthorityKind.OTHER, "", "", ""));
        }
        return all;
    }

    private static LocalAuthority listed(String[] row) {
        return switch (row[0]) {
            case "COMMUNE" -> authority("COMMUNE-" + row[2], AuthorityKind.COMMUNE, row[4], row[5], row[8]);
            case "DEPARTEMENT" -> authority("DEPARTEMENT-" + row[2], AuthorityKind.DEPARTEMENT, row[4], row[5], "");
            case "REGION" -> authority("REGION-" + row[2], AuthorityKind.REGION, "", row[5], "");
            default -> authority("EPCI-" + row[1], AuthorityKind.CC, row[4], row[5], "");
        };
    }

    private static LocalAuthority authority(
            String id, AuthorityKind kind, String department, String region, String intercommunalities) {
        return new LocalAuthority(
                id,
                kind,
                null,
                null,
                id,
                department.isEmpty() ? null : department,
                null,
                region.isEmpty() ? null : region,
                null,
                Stream.of(intercommunalities.split(" "))
                        .filter(siren -> !siren.isEmpty())
                        .map("EPCI-"::concat)
                        .toList(),
                null,
                List.of(),
                null,
                null,
                true);
    }
}
