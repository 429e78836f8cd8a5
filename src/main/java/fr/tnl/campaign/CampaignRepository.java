package fr.tnl.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface CampaignRepository extends Repository<Campaign, String> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(String edition);

    boolean existsById(String edition);

    List<Campaign> findAllByOrderByOpensAtDesc();

    /** Held until the transaction ends: filing numbers and the closing of filing follow each other, never cross. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Campaign> findByEdition(String edition);
}
