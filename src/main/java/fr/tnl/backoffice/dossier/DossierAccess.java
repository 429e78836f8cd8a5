package fr.tnl.backoffice.dossier;

import fr.tnl.backoffice.access.NotFoundException;
import fr.tnl.backoffice.access.Viewer;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.review.JuryBench;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see which dossier, and what of it. A page asks here first and loads nothing else, so that what somebody may
 * not see never reaches a template.
 */
@Component
public class DossierAccess {

    /** What there is to see of a dossier besides what its applicant filed. */
    public enum Part {
        CONTACTS,
        OPEN_TASKS,
        EXAMINATION,
        /** Who is asked for a review, and whether it is in. */
        REVIEWERS,
        /** Scores and comments of the whole jury. */
        REVIEWS,
        /** Why jurors stepped back. */
        RECUSALS,
        DECISION,
        /** What models issued to it. */
        ISSUED,
        TIMELINE,
        MAILS,
        /** What applicant and secretariat write to each other. */
        MESSAGES,
        /** A juror's own review. */
        OWN_REVIEW
    }

    private final Dossiers dossiers;
    private final Reviews reviews;
    private final JuryBench bench;

    public DossierAccess(Dossiers dossiers, Reviews reviews, JuryBench bench) {
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.bench = bench;
    }

    /** @throws NotFoundException where there is no such dossier, or the viewer is not to know of it */
    public Dossier open(Viewer viewer, String reference) {
        return find(reference).filter(dossier -> sees(viewer, dossier)).orElseThrow(NotFoundException::new);
    }

    /**
     * The same of one that may be a draft, and then has no reference.
     *
     * @throws NotFoundException where there is none, or the viewer is not to know of it
     */
    public Dossier open(Viewer viewer, UUID id) {
        return dossiers.find(id)
                .filter(dossier -> viewer.isStaff() && isOpen(viewer, dossier))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Dossier> find(String reference) {
        try {
            return dossiers.find(new DossierReference(reference));
        } catch (DomainException notAReference) {
            return Optional.empty();
        }
    }

    /** A juror's tie closes a dossier to them in whatever other quality they come. */
    private boolean sees(Viewer viewer, Dossier dossier) {
        return (viewer.isStaff() || givesReview(viewer, dossier)) && isOpen(viewer, dossier);
    }

    private boolean isOpen(Viewer viewer, Dossier dossier) {
        return bench.conflict(viewer.account(), dossier).isEmpty();
    }

    private boolean givesReview(Viewer viewer, Dossier dossier) {
        return viewer.isJuror() && reviews.isGivenBy(dossier.requireReference(), viewer.account());
    }

    /** What the viewer may see of a dossier that was opened for them. */
    public Set<Part> parts(Viewer viewer, Dossier dossier) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (givesReview(viewer, dossier)) {
            parts.add(Part.OWN_REVIEW);
        }
        if (viewer.isStaff()) {
            parts.addAll(EnumSet.of(
                    Part.CONTACTS,
                    Part.OPEN_TASKS,
                    Part.EXAMINATION,
                    Part.REVIEWERS,
                    Part.DECISION,
                    Part.ISSUED,
                    Part.TIMELINE,
                    Part.MAILS));
            if (dossier.status().isConsolidated()) {
                parts.add(Part.REVIEWS);
            }
            if (viewer.answersApplicants()) {
                parts.add(Part.MESSAGES);
            }
            if (viewer.readsRecusals()) {
                parts.add(Part.RECUSALS);
            }
        }
        return parts;
    }
}
