package fr.tnl.dossier;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.spi.RequestedParts;
import fr.tnl.dossier.spi.RequiredDocuments;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.questionnaire.Answers;
import fr.tnl.questionnaire.Facts;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Stage;
import fr.tnl.questionnaire.Visibility;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.RetriedOnConflict;
import fr.tnl.shared.UnknownException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants do to a dossier while it may be edited: begin it, add documents; answers, see {@link DraftAnswers}. */
@Service
@RetriedOnConflict
@Transactional
public class Drafts {

    private final DossierRepository dossiers;
    private final AnswerBook answerBook;
    private final FormSnapshots forms;
    private final Documents documents;
    private final RequiredDocuments requiredDocuments;
    private final RequestedParts requestedParts;
    private final Timeline timeline;
    private final LocalAuthorities authorities;
    private final Campaigns campaigns;
    private final Editions editions;
    private final Clock clock;

    Drafts(
            DossierRepository dossiers,
            AnswerBook answerBook,
            FormSnapshots forms,
            Documents documents,
            RequiredDocuments requiredDocuments,
            RequestedParts requestedParts,
            Timeline timeline,
            LocalAuthorities authorities,
            Campaigns campaigns,
            Editions editions,
            Clock clock) {
        this.dossiers = dossiers;
        this.answerBook = answerBook;
        this.forms = forms;
        this.documents = documents;
        this.requiredDocuments = requiredDocuments;
        this.requestedParts = requestedParts;
        this.timeline = timeline;
        this.authorities = authorities;
        this.campaigns = campaigns;
        this.editions = editions;
        this.clock = clock;
    }

    /** The dossier in the running for this edition, track and authority, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Dossier> findExisting(StartRequest request) {
        return dossiers.findByPlace(Dossier.placeOf(request.edition(), request.track(), request.authorityId()));
    }

    /**
     * @throws DomainException where filing is not open, consent is missing, or the authority has a dossier already
     */
    public Dossier start(StartRequest request) {
        campaigns.get(request.edition()).requireFilingAt(clock.instant());
        if (!request.consent()) {
            throw new DomainException("dossier.consent.missing", "consent");
        }
        LocalAuthority authority = authorities.get(request.authorityId());
        if (findExisting(request).isPresent()) {
            throw new DomainException("dossier.start.exists", "authorityId", authority.name());
        }
        Form form = forms.current(
                editions.get(request.edition()).track(request.track()).form());
        Dossier draft = dossiers.save(Dossier.draft(
                request.edition(),
                request.track(),
                authority,
                Set.of(request.elected(), request.technical()),
                clock.instant()));
        answerBook.open(draft.id(), form);
        timeline.record(
                draft.id(),
                EventKind.STARTED,
                Actor.applicant(request.technical().email()),
                "");
        return draft;
    }

    /** The form that the dossier is to answer now. */
    @Transactional(readOnly = true)
    public Form form(Dossier dossier) {
        return forms.current(
                editions.get(dossier.editionCode()).track(dossier.track()).form());
    }

    /** What that form is told of the dossier's authority. */
    @Transactional(readOnly = true)
    public Facts facts(Dossier dossier) {
        return AuthorityFacts.of(authorities.get(dossier.authorityId()));
    }

    /** The form and its answers as they stand: asked once where several things are told of them. */
    @Transactional(readOnly = true)
    public Standing standing(Dossier dossier) {
        Form form = form(dossier);
        Opening opening = opening(dossier);
        Map<String, Object> saved = standing(dossier, opening, answerBook.workingCopy(dossier.id()));
        return new Standing(form, opening, answerBook.check(form, facts(dossier), saved, Stage.COMPLETE));
    }

    /** The answers saved so far that are right, and what is wrong or missing. */
    @Transactional(readOnly = true)
    public Answers answers(Dossier dossier) {
        return standing(dossier).answers();
    }

    /** The documents that are there now. */
    @Transactional(readOnly = true)
    public List<Document> documents(Dossier dossier) {
        List<Document> present = documents.of(dossier.id());
        Opening opening = opening(dossier);
        if (!opening.limited()) {
            return present;
        }
        Stream<Document> filed =
                filed(dossier).documentIds().stream().map(document -> documents.get(dossier.id(), document));
        return Stream.concat(
                        filed.filter(document -> !opening.opensPlace(document.place())),
                        present.stream().filter(document -> opening.opensPlace(document.place())))
                .sorted(Comparator.comparing(Document::uploadedAt))
                .toList();
    }

    /**
     * Which parts may be changed while the dossier is editable: all of them until the closing, then those that the
     * complement asks for.
     */
    @Transactional(readOnly = true)
    public Opening opening(Dossier dossier) {
        boolean onRequest = dossier.status() == DossierStatus.COMPLEMENT_REQUESTED
                && !campaigns.get(dossier.editionCode()).acceptsFilingAt(clock.instant());
        List<DossierPart> wanted = onRequest ? requestedParts.of(dossier.requireReference()) : List.of();
        if (wanted.isEmpty()) {
            return Opening.EVERYTHING;
        }
        Form form = form(dossier);
        Visibility asked = answerBook
                .check(form, facts(dossier), filed(dossier).answers().values(), Stage.DRAFT)
                .visibility();
        return Opening.of(wanted, form, asked);
    }

    /** @param place id of a required document, or {@link Document#OTHER} */
    public Document addDocument(UUID id, String place, String fileName, byte[] content, Actor actor) {
        Dossier dossier = editable(id);
        opening(dossier).requirePlace(place);
        boolean known = place.equals(Document.OTHER)
                || required(dossier).stream().anyMatch(document -> document.id().equals(place));
        if (!known) {
            throw new DomainException("dossier.document.place", "document", place);
        }
        return documents.add(id, place, fileName, content, actor);
    }

    public void removeDocument(UUID id, UUID document, Actor actor) {
        Dossier dossier = editable(id);
        opening(dossier).requirePlace(documents.get(id, document).place());
        documents.remove(id, document, actor);
    }

    /** Whether the applicant may take the document out now and send another at its place. */
    @Transactional(readOnly = true)
    public boolean isReplaceable(Dossier dossier, Document document) {
        return dossier.isEditable(campaigns.get(dossier.editionCode()), clock.instant())
                && opening(dossier).opensPlace(document.place());
    }

    /** The documents that this dossier must hold. */
    @Transactional(readOnly = true)
    public List<RequiredDocument> required(Dossier dossier) {
        LocalAuthority authority = authorities.get(dossier.authorityId());
        return requiredDocuments.of(dossier.track(), authority.kind(), authority.population());
    }

    @Transactional(readOnly = true)
    public Readiness readiness(Dossier dossier) {
        return readiness(dossier, standing(dossier));
    }

    /** @param standing of this dossier */
    @Transactional(readOnly = true)
    public Readiness readiness(Dossier dossier, Standing standing) {
        Set<String> places = documents(dossier).stream()
                .filter(document -> !document.isSetAside())
                .map(Document::place)
                .collect(Collectors.toSet());
        return new Readiness(
                standing.problems(),
                required(dossier).stream()
                        .filter(document ->
                                standing.opening().opensPlace(document.id()) && !places.contains(document.id()))
                        .toList());
    }

    /** The answers of a working copy as they stand: what is not open is as it was filed. */
    Map<String, Object> standing(Dossier dossier, Opening opening, WorkingCopy copy) {
        return opening.limited()
                ? opening.answers(copy.answers(), filed(dossier).answers().values())
                : copy.answers();
    }

    /** Takes back what was changed before the closing, never filed and is not open: it is not filed along the way. */
    void settle(Dossier dossier) {
        Opening opening = opening(dossier);
        if (opening.limited()) {
            WorkingCopy copy = answerBook.workingCopy(dossier.id());
            List<Document> standing = documents(dossier);
            answerBook.save(
                    dossier.id(),
                    form(dossier),
                    new WorkingCopy(copy.id(), standing(dossier, opening, copy), copy.traces()));
            documents.keep(dossier.id(), standing);
        }
    }

    private FiledVersion filed(Dossier dossier) {
        return answerBook.filed(dossier.id(), dossier.filedVersions());
    }

    private Dossier editable(UUID id) {
        Dossier dossier = dossiers.findLockedById(id).orElseThrow(() -> new UnknownException("dossier.unknown", id));
        if (!dossier.isEditable(campaigns.get(dossier.editionCode()), clock.instant())) {
            throw DomainException.of("dossier.filing.notEditable");
        }
        return dossier;
    }
}
