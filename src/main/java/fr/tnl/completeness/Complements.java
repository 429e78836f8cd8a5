package fr.tnl.completeness;

import fr.tnl.completeness.spi.ComplementWorkflow;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierParts;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.PartProgress;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.TypedText;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's side of a complement. */
@Service
@RetriedOnConflict
@Transactional
public class Complements {

    private static final int LONGEST_ANSWER = 3500;

    private final ComplementRepository complements;
    private final Completeness completeness;
    private final Applications applications;
    private final DossierParts parts;
    private final ComplementWorkflow workflow;
    private final Clock clock;

    Complements(
            ComplementRepository complements,
            Completeness completeness,
            Applications applications,
            DossierParts parts,
            ComplementWorkflow workflow,
            Clock clock) {
        this.complements = complements;
        this.completeness = completeness;
        this.applications = applications;
        this.parts = parts;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Files the dossier anew with what was asked for.
     *
     * @param message what the applicant says of it, may be empty
     * @throws DomainException {@code completeness.complement.none} where none is waited for, or what is still missing
     */
    public Dossier answer(UUID dossierId, String message, Actor actor) {
        String tidy = TypedText.lines(message);
        if (tidy.length() > LONGEST_ANSWER) {
            throw new DomainException(
                    "completeness.complement.answerTooLong", "message", LONGEST_ANSWER, tidy.length());
        }
        Dossier dossier = applications.refile(dossierId, EventKind.COMPLEMENT_RECEIVED, actor, tidy);
        Complement open = completeness
                .openComplement(dossier.requireReference())
                .orElseThrow(() -> DomainException.of("completeness.complement.none"));
        complements.save(open.answered(tidy, clock.instant()));
        workflow.complementReceived(dossier);
        return dossier;
    }

    /**
     * What was asked for, part by part, and what became of it: by the applicant's working copy while the complement is
     * waited for, by the version that answered it afterwards.
     */
    @Transactional(readOnly = true)
    public List<PartProgress> progress(Dossier dossier, Complement complement) {
        int version = complement.dossierVersion();
        return complement.isOpen()
                ? parts.progress(dossier, complement.parts(), version)
                : parts.progress(dossier, complement.parts(), version, version + 1);
    }
}
