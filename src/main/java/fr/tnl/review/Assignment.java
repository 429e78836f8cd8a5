package fr.tnl.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who may review a dossier, and who is next: the juror with the least load, never one tied to the local authority. */
final class Assignment {

    /** Why a juror does not come into question; the text of each is {@code review.obstacle.<name>}. */
    enum Obstacle {
        INACTIVE,
        TIED,
        ALREADY_ON_DOSSIER,
        DECLINED
    }

    private final List<Juror> jurors;
    private final Map<String, Integer> loads;

    /** @param loads reviews that each account has in this edition */
    Assignment(List<Juror> jurors, Map<String, Integer> loads) {
        this.jurors = jurors;
        this.loads = loads;
    }

    /**
     * Those who may be asked, least load first; among equals by account, so that the choice can be retraced.
     *
     * @param authorityId of the dossier
     * @param onDossier accounts that review this dossier already
     * @param declined accounts that recused themselves from it or let it pass
     */
    List<Juror> available(String authorityId, Set<String> onDossier, Set<String> declined) {
        Map<String, Obstacle> obstacles = obstacles(authorityId, onDossier, declined);
        return jurors.stream()
                .filter(juror -> !obstacles.containsKey(juror.account()))
                .sorted(Comparator.comparingInt((Juror juror) -> loads.getOrDefault(juror.account(), 0))
                        .thenComparing(Juror::account))
                .toList();
    }

    /** Why each of the others may not be asked, by account. */
    Map<String, Obstacle> obstacles(String authorityId, Set<String> onDossier, Set<String> declined) {
        Map<String, Obstacle> obstacles = new TreeMap<>();
        for (Juror juror : jurors) {
            obstacle(juror, authorityId, onDossier, declined)
                    .ifPresent(obstacle -> obstacles.put(juror.account(), obstacle));
        }
        return obstacles;
    }

    private static Optional<Obstacle> obstacle(
            Juror juror, String authorityId, Set<String> onDossier, Set<String> declined) {
        if (juror.isTiedTo(authorityId)) {
            return Optional.of(Obstacle.TIED);
        }
        if (!juror.active()) {
            return Optional.of(Obstacle.INACTIVE);
        }
        if (onDossier.contains(juror.account())) {
            return Optional.of(Obstacle.ALREADY_ON_DOSSIER);
        }
        return declined.contains(juror.account()) ? Optional.of(Obstacle.DECLINED) : Optional.empty();
    }
}
