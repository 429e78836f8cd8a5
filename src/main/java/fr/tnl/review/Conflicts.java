package fr.tnl.review;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.TieReach;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which jurors are kept away from which local authorities, by their ties and by how far an edition lets these reach. */
final class Conflicts {

    private final Set<TieReach> reach;

    /** By authority, then by account. */
    private final Map<String, Map<String, Conflict>> named = new HashMap<>();

    private final Map<String, Map<String, Conflict>> around = new HashMap<>();

    /** @param authorities those that ties name, by id; one that is not known reaches no further than its name */
    Conflicts(Collection<Juror> jurors, Map<String, LocalAuthority> authorities, Set<TieReach> reach) {
        this.reach = reach;
        for (Juror juror : jurors) {
            for (Tie tie : juror.ties()) {
                note(named, tie.authorityId(), juror, new Conflict(tie, null));
                Optional.ofNullable(authorities.get(tie.authorityId()))
                        .ifPresent(authority -> noteAround(authority, juror, tie));
            }
        }
    }

    private void noteAround(LocalAuthority authority, Juror juror, Tie tie) {
        authority.intercommunalities().forEach(id -> noteAround(id, juror, tie, TieReach.INTERCOMMUNALITY));
        authority.departmentId().ifPresent(id -> noteAround(id, juror, tie, TieReach.DEPARTMENT));
        authority.regionId().ifPresent(id -> noteAround(id, juror, tie, TieReach.REGION));
    }

    private void noteAround(String authorityId, Juror juror, Tie tie, TieReach through) {
        if (reach.contains(through)) {
            note(around, authorityId, juror, new Conflict(tie, through));
        }
    }

    private static void note(
            Map<String, Map<String, Conflict>> map, String authorityId, Juror juror, Conflict conflict) {
        map.computeIfAbsent(authorityId, id -> new HashMap<>()).putIfAbsent(juror.account(), conflict);
    }

    /** Who is kept away from the dossiers of an applicant, by account; a tie that names it comes before one around it. */
    Map<String, Conflict> at(LocalAuthority applicant) {
        Map<String, Conflict> conflicts = new HashMap<>(around.getOrDefault(applicant.id(), Map.of()));
        if (reach.contains(TieReach.MEMBERS)) {
            for (String group : applicant.intercommunalities()) {
                named.getOrDefault(group, Map.of())
                        .forEach((account, conflict) ->
                                conflicts.put(account, new Conflict(conflict.tie(), TieReach.MEMBERS)));
            }
        }
        conflicts.putAll(named.getOrDefault(applicant.id(), Map.of()));
        return conflicts;
    }

    /**
     * Ids of all authorities whose dossiers are closed to a juror: the same that {@link #at} finds one by one.
     *
     * @param members the ids of an intercommunalité's communes
     */
    Set<String> closedTo(String account, Function<String, Collection<String>> members) {
        Set<String> closed = new HashSet<>(ids(around, account));
        Set<String> byName = ids(named, account);
        closed.addAll(byName);
        if (reach.contains(TieReach.MEMBERS)) {
            byName.forEach(id -> closed.addAll(members.apply(id)));
        }
        return closed;
    }

    private static Set<String> ids(Map<String, Map<String, Conflict>> conflicts, String account) {
        return conflicts.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(account))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Optional<Conflict> of(String account, LocalAuthority applicant) {
        return Optional.ofNullable(at(applicant).get(account));
    }
}
