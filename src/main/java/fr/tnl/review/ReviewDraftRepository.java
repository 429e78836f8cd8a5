package fr.tnl.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ReviewDraftRepository extends Repository<ReviewDraft, UUID> {

    ReviewDraft save(ReviewDraft draft);

    void delete(ReviewDraft draft);

    Optional<ReviewDraft> findByReviewAndJuror(UUID review, String juror);

    List<ReviewDraft> findByReview(UUID review);

    /** Those of reviews that their juror has now, without what they say. */
    @Query(
            """
            select d.review, d.saved_at from tnl.review_draft d join tnl.review r on r.id = d.review
            where r.juror = d.juror and r.state = 'ASSIGNED' and d.juror = :juror
            """)
    List<ReviewDrafts.Begun> begunBy(String juror);

    /** The same of one dossier. */
    @Query(
            """
            select d.review, d.saved_at from tnl.review_draft d join tnl.review r on r.id = d.review
            where r.juror = d.juror and r.state = 'ASSIGNED' and r.reference = :reference
            """)
    List<ReviewDrafts.Begun> begunOf(String reference);
}
