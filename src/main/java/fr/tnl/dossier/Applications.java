package fr.tnl.dossier;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.questionnaire.SelfAssessment;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.TypedText;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What makes an application count: filing, amending, withdrawing. Each commits with the process or not at all. */
@Service
@RetriedOnConflict
@Transactional
public class Applications {

    private final DossierRepository dossiers;
    private final Drafts drafts;
    private final AnswerBook answerBook;
    private final Documents documents;
    private final AnswerAuthors authors;
    private final DossierWorkflow workflow;
    private final Timeline timeline;
    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;

    Applications(
            DossierRepository dossiers,
            Drafts drafts,
            AnswerBook answerBook,
            Documents documents,
            AnswerAuthors authors,
            DossierWorkflow workflow,
            Timeline timeline,
            Campaigns campaigns,
            Editions editions,
            Clock clock) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.answerBook = answerBook;
        this.documents = documents;
        this.authors = authors;
        this.workflow = workflow;
        this.timeline = timeline;
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Files a draft.
     *
     * @param begunAt when the applicant's request came in: begun in time, it counts, however long it takes
     * @throws DomainException where filing is closed, the dossier is filed already, or something is missing
     */
    public Dossier file(UUID id, Instant begunAt, Actor actor) {
        Dossier draft = locked(id);
        if (draft.reference() != null) {
            throw DomainException.of("dossier.filing.already", draft.reference());
        }
        campaigns.get(draft.editionCode()).requireFilingAt(begunAt);
        requireReady(draft);
        DossierReference reference = campaigns.nextReference(draft.editionCode());
        Dossier filed = dossiers.save(draft.file(reference, clock.instant()));
        keep(filed, EventKind.FILED, actor, reference.value());
        workflow.submitted(filed);
        return filed;
    }

    /**
     * Files a dossier anew before the closing.
     *
     * @param begunAt as for {@link #file}
     * @throws DomainException where filing is closed, the dossier has gone on, something is missing, or nothing changed
     */
    public Dossier amend(UUID id, Instant begunAt, Actor actor) {
        Dossier dossier = locked(id);
        boolean amendable = dossier.status() == DossierStatus.FILED || dossier.status() == DossierStatus.COMPLETE;
        if (!amendable) {
            throw DomainException.of("dossier.filing.notEditable");
        }
        campaigns.get(dossier.editionCode()).requireFilingAt(begunAt);
        if (!hasUnfiledChanges(dossier)) {
            throw DomainException.of("dossier.amend.unchanged");
        }
        Dossier amended = refiled(dossier, EventKind.AMENDED, actor, "");
        workflow.amended(amended);
        return amended;
    }

    /**
     * Files the answer to a complement request as a new version; the caller tells the process.
     *
     * @throws DomainException where no complement is asked for, or something is missing
     */
    public Dossier refile(UUID id, EventKind event, Actor actor, String detail) {
        Dossier dossier = locked(id);
        if (dossier.status() != DossierStatus.COMPLEMENT_REQUESTED) {
            throw DomainException.of("dossier.filing.notEditable");
        }
        return refiled(dossier, event, actor, detail);
    }

    /** @throws DomainException {@code dossier.withdraw.tooLate} */
    public Dossier withdraw(UUID id, String reason, Actor actor) {
        Dossier dossier = locked(id);
        // Nobody signs the palmarès while one of its dossiers leaves
        campaigns.hold(dossier.editionCode());
        if (!dossier.isWithdrawable(campaigns.get(dossier.editionCode()))) {
            throw DomainException.of("dossier.withdraw.tooLate");
        }
        Dossier withdrawn = dossiers.save(dossier.become(DossierStatus.WITHDRAWN, clock.instant()));
        timeline.record(id, EventKind.WITHDRAWN, actor, TypedText.lines(reason));
        workflow.withdrawn(withdrawn);
        return withdrawn;
    }

    /** What was filed last. */
    @Transactional(readOnly = true)
    public FiledVersion latest(Dossier dossier) {
        return answerBook.filed(dossier.id(), dossier.filedVersions());
    }

    /** When the version that was filed last was filed. */
    @Transactional(readOnly = true)
    public Instant filedAt(Dossier dossier) {
        return answerBook.savedAt(dossier.id(), dossier.filedVersions());
    }

    /**
     * @param number from 1
     * @throws UnknownException {@code dossier.version.unknown}
     */
    @Transactional(readOnly = true)
    public FiledVersion version(Dossier dossier, int number) {
        if (number < 1 || number > dossier.filedVersions()) {
            throw new UnknownException("dossier.version.unknown", number);
        }
        return answerBook.filed(dossier.id(), number);
    }

    /** Whether the working copy says something else than what was filed last, which alone counts. */
    @Transactional(readOnly = true)
    public boolean hasUnfiledChanges(Dossier dossier) {
        FiledVersion filed = latest(dossier);
        Set<UUID> documentsNow =
                drafts.documents(dossier).stream().map(Document::id).collect(Collectors.toSet());
        return !filed.answers().values().equals(drafts.answers(dossier).values())
                || !Set.copyOf(filed.documentIds()).equals(documentsNow);
    }

    /** The documents of a filed version. */
    @Transactional(readOnly = true)
    public List<Document> documentsOf(Dossier dossier, FiledVersion version) {
        return version.documentIds().stream()
                .map(document -> documents.get(dossier.id(), document))
                .toList();
    }

    /** The self-assessment of what was filed last, by the weights of the dossier's edition. */
    @Transactional(readOnly = true)
    public SelfAssessment selfAssessment(Dossier dossier) {
        FiledVersion version = latest(dossier);
        return SelfAssessment.of(version.form(), version.answers(), weights(dossier));
    }

    /** The self-assessment of the working copy. */
    public SelfAssessment draftSelfAssessment(Dossier dossier, Standing standing) {
        return SelfAssessment.of(standing.form(), standing.answers(), weights(dossier));
    }

    private Map<String, Integer> weights(Dossier dossier) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Axis axis : editions.get(dossier.editionCode()).axes()) {
            weights.put(axis.id(), axis.weight());
        }
        return weights;
    }

    private Dossier refiled(Dossier dossier, EventKind event, Actor actor, String detail) {
        requireReady(dossier);
        drafts.settle(dossier);
        Dossier refiled = dossiers.save(dossier.refile(clock.instant()));
        keep(refiled, event, actor, detail);
        return refiled;
    }

    private void keep(Dossier dossier, EventKind event, Actor actor, String detail) {
        Standing standing = drafts.standing(dossier);
        FiledVersion version = answerBook.file(
                dossier,
                dossier.filedVersions(),
                standing.form(),
                drafts.facts(dossier),
                standing.answers(),
                documents.of(dossier.id()));
        authors.note(dossier, version);
        timeline.record(dossier.id(), event, actor, detail, Evidence.of(version.contentSha256()));
    }

    private void requireReady(Dossier dossier) {
        Readiness readiness = drafts.readiness(dossier);
        if (!readiness.isReady()) {
            throw DomainException.of("dossier.filing.incomplete", readiness.count());
        }
    }

    private Dossier locked(UUID id) {
        return dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
    }
}
