package fr.tnl.dossier;

import fr.tnl.campaign.Track;
import fr.tnl.shared.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface DossierRepository extends Repository<Dossier, UUID> {

    Dossier save(Dossier dossier);

    @Query(value = DossierExtractor.SELECT + "where d.id = :id", resultSetExtractorClass = DossierExtractor.class)
    Optional<Dossier> findById(@Param("id") UUID id);

    @Query(
            value = DossierExtractor.SELECT + "where d.reference = :reference",
            resultSetExtractorClass = DossierExtractor.class)
    Optional<Dossier> findByReference(@Param("reference") String reference);

    Optional<Dossier> findByPlace(String place);

    List<Dossier> findByEditionAndStatusIn(String edition, List<DossierStatus> statuses);

    @Query(
            """
            select reference, authority_id, authority_name from tnl.dossier
            where edition = :edition and track = :track and status = :status
            order by reference
            """)
    List<Candidacy> findCandidacies(
            @Param("edition") String edition, @Param("track") Track track, @Param("status") DossierStatus status);

    @Query("select reference, authority_id, authority_name from tnl.dossier where reference in (:references)")
    List<Candidacy> findNamed(@Param("references") Collection<String> references);

    @Query("select id, reference from tnl.dossier where edition = :edition and authority_id in (:authorities)")
    Set<Sight.Closed> findClosed(
            @Param("edition") String edition, @Param("authorities") Collection<String> authorities);

    List<Dossier> findByAuthorityIdAndTrack(String authorityId, Track track);

    @Query(
            """
            select * from tnl.dossier
            where id in (select dossier from tnl.dossier_contact where lower(email) = lower(:email))
            order by created_at desc
            """)
    List<Dossier> findByContact(@Param("email") String email);

    /** Held until the transaction ends: whoever acts on a dossier next sees what was done to it. */
    default Optional<Dossier> findLockedById(UUID id) {
        return lock(id).flatMap(this::findById);
    }

    @Query("select id from tnl.dossier where id = :id for update")
    Optional<UUID> lock(@Param("id") UUID id);

    /** Its answers or documents were changed: what was read of it before is out of date, and nothing else of it changes. */
    @Modifying
    @Query("update tnl.dossier set updated_at = :now, version = version + 1 where id = :id")
    void touch(@Param("id") UUID id, @Param("now") Instant now);

    /**
     * Writes where a dossier stands, and neither its contacts nor anything else.
     *
     * @return how many: none where it was written since it was read
     */
    @Modifying
    @Query(
            """
            update tnl.dossier
               set status = :status, shown_status = :shownStatus, place = :place, updated_at = :now,
                   version = version + 1
             where id = :id and version = :version
            """)
    int move(
            @Param("id") UUID id,
            @Param("version") long version,
            @Param("status") DossierStatus status,
            @Param("shownStatus") @Nullable String shownStatus,
            @Param("place") @Nullable String place,
            @Param("now") Instant now);

    @Query("select id from tnl.dossier where reference = :reference")
    Optional<UUID> findIdByReference(@Param("reference") String reference);

    default Optional<Dossier> findLockedByReference(String reference) {
        return lockByReference(reference).flatMap(this::findById);
    }

    @Query("select id from tnl.dossier where reference = :reference for update")
    Optional<UUID> lockByReference(@Param("reference") String reference);
}
