package fr.tnl.campaign;

import fr.tnl.testing.RealEditions;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns of the real editions that live as long as a test. */
public final class CampaignsInMemory {

    private CampaignsInMemory() {}

    public static Campaigns with(Clock clock) {
        return new Campaigns(new Rows(), RealEditions.all(), clock);
    }

    private static final class Rows implements CampaignRepository {

        private final Map<String, Campaign> rows = new LinkedHashMap<>();

        @Override
        public Campaign save(Campaign campaign) {
            rows.put(campaign.edition(), campaign);
            return campaign;
        }

        @Override
        public Optional<Campaign> findById(String edition) {
            return Optional.ofNullable(rows.get(edition));
        }

        @Override
        public boolean existsById(String edition) {
            return rows.containsKey(edition);
        }

        @Override
        public List<Campaign> findAllByOrderByOpensAtDesc() {
            return rows.values().stream()
                    .sorted(Comparator.comparing(Campaign::opensAt).reversed())
                    .toList();
        }

        @Override
        public Optional<Campaign> findLocked(String edition) {
            return findById(edition);
        }
    }
}
