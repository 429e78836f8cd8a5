package fr.tnl.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, UUID> {

    Review save(Review review);

    List<Review> saveAll(Iterable<Review> reviews);

    Optional<Review> findById(UUID id);

    List<Review> findByReferenceOrderByNumberAsc(String reference);

    List<Review> findByEditionAndJuror(String edition, String juror);
}
