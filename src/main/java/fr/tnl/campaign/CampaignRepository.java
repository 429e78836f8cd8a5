package fr.tnl.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface CampaignRepository extends Repository<Campaign, String> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(String edition);

    boolean existsById(String edition);

    List<Campaign> findAllByOrderByOpensAtDesc();

    /** Held until the transaction ends: filing numbers and the closing of filing follow each other, never cross. */
    @Query("select * from tnl.campaign where edition = :edition for update")
    Optional<Campaign> findLocked(@Param("edition") String edition);
}
