package fr.tnl.dossier;

import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Track;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The application of one local authority on one track of an edition.
 *
 * @param reference given when it is filed, null before
 * @param shownStatus what people read beside its status while a model says so, see ADR 22; no rule reads it
 * @param place holds edition, track and authority while the dossier is in the running, so that there is one at most;
 *     null once it is out of it
 * @param filedVersions how many versions were filed
 * @param filedAt first filing, null before
 */
@Table(schema = "tnl", name = "dossier")
public record Dossier(
        @Id UUID id,
        @Nullable String reference,
        String edition,
        Track track,
        String authorityId,
        String authorityName,
        DossierStatus status,
        @Nullable String shownStatus,
        @Nullable String place,
        int filedVersions,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant filedAt,
        @MappedCollection(idColumn = "dossier") Set<Contact> contacts,
        @Version long version) {

    /** In characters: what a line of a list holds. */
    public static final int LONGEST_SHOWN_STATUS = 60;

    static Dossier draft(
            EditionCode edition, Track track, LocalAuthority authority, Set<Contact> contacts, Instant now) {
        return new Dossier(
                UUID.randomUUID(),
                null,
                edition.value(),
                track,
                authority.id(),
                authority.name(),
                DossierStatus.DRAFT,
                null,
                placeOf(edition, track, authority.id()),
                0,
                now,
                now,
                null,
                contacts,
                0);
    }

    static String placeOf(EditionCode edition, Track track, String authorityId) {
        return edition + "/" + track + "/" + authorityId;
    }

    public EditionCode editionCode() {
        return new EditionCode(edition);
    }

    /** @throws DomainException where the dossier is still a draft */
    public DossierReference requireReference() {
        if (reference == null) {
            throw DomainException.of("dossier.notFiled");
        }
        return new DossierReference(reference);
    }

    public Contact contact(ContactRole role) {
        return contacts.stream()
                .filter(contact -> contact.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " has no contact " + role));
    }

    /** Whether the address is that of one of its contacts. */
    public boolean isCarriedBy(String address) {
        return contacts.stream().anyMatch(contact -> contact.isAt(address));
    }

    /** The contacts who can be written to. */
    public List<Contact> reachable() {
        return contacts.stream().filter(contact -> !contact.isErased()).toList();
    }

    public boolean isFiled() {
        return reference != null;
    }

    /** Whether the applicant may change answers and documents now. */
    public boolean isEditable(Campaign campaign, Instant now) {
        return switch (status) {
            case DRAFT, COMPLEMENT_REQUESTED -> true;
            case FILED, COMPLETE -> campaign.acceptsFilingAt(now);
            default -> false;
        };
    }

    /**
     * Whether the applicant may still give up: until the palmarès is approved, decided or not, since a refusal would
     * tell that there is a decision.
     */
    public boolean isWithdrawable(Campaign campaign) {
        return status.mayBecome(DossierStatus.WITHDRAWN) && !campaign.isPalmaresApproved();
    }

    /** A first filing, under the reference that the campaign gave. */
    Dossier file(DossierReference newReference, Instant now) {
        if (reference != null) {
            throw DomainException.of("dossier.filing.already", reference);
        }
        return new Dossier(
                id,
                newReference.value(),
                edition,
                track,
                authorityId,
                authorityName,
                next(DossierStatus.FILED),
                null,
                place,
                1,
                createdAt,
                now,
                now,
                contacts,
                version);
    }

    /** A further version of a filed dossier: an amendment, or the answer to a complement request. */
    Dossier refile(Instant now) {
        return with(next(DossierStatus.FILED), null, place, filedVersions + 1, now, contacts);
    }

    Dossier become(DossierStatus newStatus, Instant now) {
        return with(
                next(newStatus),
                isSecretMove(newStatus) ? shownStatus : null,
                newStatus.isOutOfTheRunning() ? null : place,
                filedVersions,
                now,
                contacts);
    }

    /** That there is a decision, or is none any more, is not told: nothing that the applicant sees may change by it. */
    private boolean isSecretMove(DossierStatus newStatus) {
        return newStatus == DossierStatus.DECIDED
                || (status == DossierStatus.DECIDED && newStatus == DossierStatus.UNDER_REVIEW);
    }

    /**
     * Shows something beside the status until that changes.
     *
     * @param text null for the status alone
     * @throws DomainException {@code dossier.shownStatus.*} where it is empty, too long, or the dossier stands where
     *     nothing else may be shown
     */
    Dossier show(@Nullable String text, Instant now) {
        if (!status.awaitsDecision()) {
            throw DomainException.of("dossier.shownStatus.notNow", requireReference(), status);
        }
        if (text != null && text.isBlank()) {
            throw DomainException.of("dossier.shownStatus.empty");
        }
        if (text != null && text.length() > LONGEST_SHOWN_STATUS) {
            throw DomainException.of("dossier.shownStatus.tooLong", LONGEST_SHOWN_STATUS, text.length());
        }
        return with(status, text, place, filedVersions, now, contacts);
    }

    /** An erratum changes the result, once there is one. */
    Dossier correct(DossierStatus result, Instant now) {
        if (!status.isResult() || !result.isResult()) {
            throw DomainException.of("dossier.transition", requireReference(), status, result);
        }
        return with(result, null, place, filedVersions, now, contacts);
    }

    Dossier withContacts(Set<Contact> newContacts, Instant now) {
        return with(status, shownStatus, place, filedVersions, now, newContacts);
    }

    /** As it stands once it was written. */
    Dossier written() {
        return new Dossier(
                id,
                reference,
                edition,
                track,
                authorityId,
                authorityName,
                status,
                shownStatus,
                place,
                filedVersions,
                createdAt,
                updatedAt,
                filedAt,
                contacts,
                version + 1);
    }

    private DossierStatus next(DossierStatus wanted) {
        if (!status.mayBecome(wanted)) {
            throw DomainException.of(
                    "dossier.transition", reference == null ? authorityName : reference, status, wanted);
        }
        return wanted;
    }

    private Dossier with(
            DossierStatus newStatus,
            @Nullable String newShownStatus,
            @Nullable String newPlace,
            int newFiledVersions,
            Instant now,
            Set<Contact> newContacts) {
        return new Dossier(
                id,
                reference,
                edition,
                track,
                authorityId,
                authorityName,
                newStatus,
                newShownStatus,
                newPlace,
                newFiledVersions,
                createdAt,
                now,
                filedAt,
                newContacts,
                version);
    }
}
