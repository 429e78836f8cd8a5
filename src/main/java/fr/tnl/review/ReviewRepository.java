package fr.tnl.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface ReviewRepository extends Repository<Review, UUID> {

    Review save(Review review);

    List<Review> saveAll(Iterable<Review> reviews);

    default Optional<Review> findById(UUID id) {
        return readById(id).stream().findFirst();
    }

    /** One or none. */
    @Query(value = ReviewRows.SELECT + "where r.id = :id", resultSetExtractorClass = ReviewRows.class)
    List<Review> readById(@Param("id") UUID id);

    /** Of a dossier, by their numbers. */
    @Query(
            value = ReviewRows.SELECT + "where r.reference = :reference order by r.number",
            resultSetExtractorClass = ReviewRows.class)
    List<Review> findByReference(@Param("reference") String reference);

    @Query(
            value = ReviewRows.SELECT + "where r.edition = :edition and r.juror = :juror order by r.reference",
            resultSetExtractorClass = ReviewRows.class)
    List<Review> findByEditionAndJuror(@Param("edition") String edition, @Param("juror") String juror);
}
