package fr.tnl.award;

import fr.tnl.campaign.Campaigns;
import fr.tnl.dossier.Dossiers;
import fr.tnl.testing.RealEditions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions that live as long as a test. */
public final class DecisionsInMemory implements Awards.Decisions {

    private final Map<String, Decision> rows = new HashMap<>();

    DecisionsInMemory() {}

    public static Awards awards(Dossiers dossiers, Campaigns campaigns, Clock clock) {
        return new Awards(
                new DecisionsInMemory(), new CorrectionsInMemory(), dossiers, campaigns, RealEditions.all(), clock);
    }

    @Override
    public Decision save(Decision decision) {
        rows.put(decision.reference(), decision);
        return decision;
    }

    @Override
    public void delete(Decision decision) {
        rows.remove(decision.reference());
    }

    @Override
    public Optional<Decision> findById(String reference) {
        return Optional.ofNullable(rows.get(reference));
    }

    @Override
    public List<Decision> findByReferenceStartingWith(String prefix) {
        return rows.values().stream()
                .filter(decision -> decision.reference().startsWith(prefix))
                .toList();
    }

    static final class CorrectionsInMemory implements Awards.Corrections {

        private final List<Correction> rows = new ArrayList<>();

        @Override
        public Correction save(Correction correction) {
            rows.add(correction);
            return correction;
        }

        @Override
        public List<Correction> findByReferenceOrderByErratumAsc(String reference) {
            return rows.stream()
                    .filter(row -> row.reference().equals(reference))
                    .sorted(Comparator.comparing(Correction::erratum))
                    .toList();
        }
    }
}
