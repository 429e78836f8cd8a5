package fr.tnl.dossier;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.tnl.authority.AuthorityKind;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.spi.DossierWorkflow;
import fr.tnl.dossier.spi.HeldElsewhere;
import fr.tnl.dossier.spi.RequiredDocuments.RequiredDocument;
import fr.tnl.process.feel.RealFeel;
import fr.tnl.questionnaire.Form;
import fr.tnl.questionnaire.Forms;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.FileSync;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.ParisTime;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import fr.tnl.testing.MemoryTables;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import fr.tnl.testing.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The module over tables in memory: its rules without Spring, database or engine. */
public final class Bench {

    public static final EditionCode EDITION = new EditionCode("2026");
    public static final Instant OPENS = paris("2026-09-18T08:00:00");
    public static final Instant CLOSES = paris("2026-10-18T23:59:59");
    public static final Actor APPLICANT = Actor.applicant("dsi@rennes.example");
    static final String RENNES = "COMMUNE-35238";

    public final SetClock clock = new SetClock("2026-10-01T10:00:00Z");
    public final MemoryTables tables = new MemoryTables();
    public final Dossiers dossiers;
    public final Applications applications;
    public final Timeline timeline;
    public final ApplicantAccess access;
    public final Contacts contacts;
    public final UnfiledDrafts unfiledDrafts;
    final JournalHeads heads = new MemoryHeads();
    public final Journal journal;
    final PersonalRecords personalRecords;
    final EarlierAnswers earlierAnswers;
    final EarlierReleases earlierReleases;
    final OrphanedFiles orphanedFiles;
    private final Campaigns campaigns = campaigns();
    private final DossierRows rows = new MemoryRows(tables);

    /** What other modules were told to forget, such as {@code draft} or {@code dsi@rennes.example}. */
    public final List<String> forgotten = new ArrayList<>();

    final MemoryDossiers repository = new MemoryDossiers(tables);
    final AnswerBook answerBook;
    public final Documents documents;
    final DocumentStore store;
    final Scans scans;
    public final Drafts drafts;
    final DraftAnswers answers;
    public final DossierParts parts;

    /** What the process was told, such as {@code amended TNL-2026-0001}. */
    public final List<String> told = new ArrayList<>();

    /** What the decision table asks for. */
    final List<RequiredDocument> required = new ArrayList<>();

    /** What a complement asks for, part by part. */
    public final List<DossierPart> wanted = new ArrayList<>();

    /** How many references were given out. */
    final AtomicInteger references = new AtomicInteger();

    /** @param documents folder of the documents' content */
    public Bench(Path documents) {
        LocalAuthorities authorities = authorities();
        this.timeline = new Timeline(
                dossier -> tables.all(DossierEvent.class).stream()
                        .filter(event -> event.dossier().equals(dossier))
                        .sorted(Comparator.comparing(DossierEvent::number))
                        .toList(),
                heads,
                new DossierSteps(null),
                new JournalLines(null) {
                    @Override
                    void add(DossierEvent line) {
                        tables.insert(line);
                    }
                },
                clock);
        FormSnapshots forms = new KnownForms();
        this.answerBook = new AnswerBook(
                (dossier, number) -> tables.all(AnswerVersion.class).stream()
                        .filter(version -> version.dossier().equals(dossier) && version.number() == number)
                        .findFirst(),
                forms,
                RealFeel.engine(),
                tables.template(),
                clock);
        this.store = new DocumentStore(documents, new FileSync(true));
        this.documents = new Documents(new MemoryDocuments(tables), store, timeline, tables.template(), clock);
        this.scans = new Scans(
                new MemoryDocuments(tables),
                repository,
                timeline,
                (dossier, document) -> told.add("set aside " + document.fileName()),
                tables.template(),
                clock);
        this.access = new ApplicantAccess(new MemoryTokens(tables), RealEditions.all(), tables.template(), clock);
        this.contacts = new Contacts(repository, access, timeline, Texts.messages(), clock);
        this.dossiers = new Dossiers(repository, timeline, clock);
        this.drafts = new Drafts(
                repository,
                answerBook,
                forms,
                this.documents,
                (track, kind, population) -> List.copyOf(required),
                reference -> List.copyOf(wanted),
                timeline,
                authorities,
                campaigns,
                RealEditions.all(),
                clock);
        this.answers = new DraftAnswers(repository, drafts, answerBook, campaigns, clock);
        this.earlierReleases = new EarlierReleases(
                repository,
                draft -> tables.all(EarlierRelease.class).stream()
                        .filter(release -> release.dossier().equals(draft))
                        .toList(),
                timeline,
                Texts.messages(),
                tables.template(),
                clock);
        this.earlierAnswers =
                new EarlierAnswers(repository, earlierReleases, drafts, answerBook, timeline, campaigns, clock);
        HeldElsewhere elsewhere = new Forgetful();
        this.unfiledDrafts = new UnfiledDrafts(
                repository,
                new MemoryDocuments(tables),
                rows,
                dossier -> tables.all(DraftNotice.class).stream()
                        .filter(notice -> notice.dossier().equals(dossier))
                        .findFirst(),
                List.of(elsewhere),
                campaigns,
                RealEditions.all(),
                tables.template(),
                clock);
        this.personalRecords = new PersonalRecords(
                repository,
                answerBook,
                rows,
                new MemoryErasures(tables),
                List.of(elsewhere),
                timeline,
                Texts.messages(),
                tables.template(),
                clock);
        this.orphanedFiles = new OrphanedFiles(
                () -> tables.all(OrphanedFile.class), new MemoryDocuments(tables), store, tables.template(), clock);
        this.applications = new Applications(
                repository,
                drafts,
                answerBook,
                this.documents,
                new AnswerAuthors(answerBook, timeline, Texts.messages()),
                new ToldWorkflow(),
                timeline,
                campaigns,
                RealEditions.all(),
                clock);
        this.journal = new Journal(timeline, heads, List.of(new VouchedVersions(answerBook, this.documents)));
        this.parts = new DossierParts(drafts, applications, answerBook, Texts.messages());
    }

    static RequiredDocument required(String place) {
        return new RequiredDocument(place, place, "");
    }

    static StartRequest request() {
        return request(true);
    }

    static StartRequest request(boolean consent) {
        return new StartRequest(EDITION, Track.BADGE, RENNES, elected(), technical(), consent);
    }

    static Contact elected() {
        return new Contact(ContactRole.ELECTED, "Anne Dupont", "Maire", "anne.dupont@rennes.example", "");
    }

    static Contact technical() {
        return new Contact(ContactRole.TECHNICAL, "Yann Le Goff", "DSI", "dsi@rennes.example", "");
    }

    Dossier empty() {
        return drafts.start(request());
    }

    /** A draft with an answer to every question. */
    public Dossier ready() {
        Dossier draft = empty();
        sections(draft).forEach(section -> save(draft, section, CompleteAnswers.BEST.of(section)));
        return now(draft);
    }

    public Dossier filed() {
        return applications.file(ready().id(), clock.instant(), APPLICANT);
    }

    /** A filed dossier that came here by a way of its own. */
    public Dossier at(DossierStatus status) {
        return at(ready(), status);
    }

    Dossier at(Dossier draft, DossierStatus status) {
        Dossier dossier = applications.file(draft.id(), clock.instant(), APPLICANT);
        return repository.save(new Dossier(
                dossier.id(),
                dossier.reference(),
                dossier.edition(),
                dossier.track(),
                dossier.authorityId(),
                dossier.authorityName(),
                status,
                null,
                dossier.place(),
                dossier.filedVersions(),
                dossier.createdAt(),
                dossier.updatedAt(),
                dossier.filedAt(),
                dossier.contacts(),
                dossier.version()));
    }

    /** The antivirus found that in it. */
    public void setAside(Document document, String threat) {
        scans.record(document.id(), Optional.of(threat));
    }

    public Dossier now(Dossier dossier) {
        return repository.findById(dossier.id()).orElseThrow();
    }

    List<Group> sections(Dossier dossier) {
        return drafts.form(dossier).sections().stream()
                .filter(section -> !CompleteAnswers.BEST.of(section).isEmpty())
                .toList();
    }

    void save(Dossier dossier, Group section, Map<String, List<String>> posted) {
        new Answering(drafts, answers).save(dossier, section, posted);
    }

    /** As its applicant is told it. */
    List<EventKind> story(Dossier dossier) {
        return timeline.of(dossier.id()).stream()
                .map(DossierEvent::kind)
                .filter(EventKind::isToldToApplicant)
                .toList();
    }

    static Instant paris(String local) {
        return ParisTime.instant(LocalDateTime.parse(local));
    }

    void campaignIs(CampaignState state) {
        when(campaigns.get(EDITION)).thenReturn(campaign(state));
    }

    static Campaign campaign(CampaignState state) {
        return new Campaign("2026", state, OPENS, CLOSES, paris("2026-11-18T18:00:00"), 0, 1);
    }

    private Campaigns campaigns() {
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.get(EDITION)).thenReturn(campaign(CampaignState.OPEN));
        when(campaigns.all()).thenReturn(List.of(campaign(CampaignState.OPEN)));
        when(campaigns.nextReference(EDITION)).then(call -> DossierReference.of(EDITION, references.incrementAndGet()));
        return campaigns;
    }

    private static LocalAuthorities authorities() {
        LocalAuthorities authorities = mock(LocalAuthorities.class);
        when(authorities.get(any())).then(call -> authority(call.getArgument(0)));
        return authorities;
    }

    static LocalAuthority authority(String id) {
        return new LocalAuthority(
                id,
                AuthorityKind.COMMUNE,
                null,
                "35238",
                "Rennes",
                "35",
                "Ille-et-Vilaine",
                "53",
                "Bretagne",
                List.of(),
                227_830,
                List.of(),
                null,
                null,
                true);
    }

    private final class ToldWorkflow implements DossierWorkflow {

        @Override
        public void submitted(Dossier dossier) {
            told.add("submitted " + dossier.reference());
        }

        @Override
        public void amended(Dossier dossier) {
            told.add("amended " + dossier.reference());
        }

        @Override
        public void withdrawn(Dossier dossier) {
            told.add("withdrawn " + dossier.reference());
        }
    }

    private final class Forgetful implements HeldElsewhere {

        @Override
        public void forget(Dossier dossier) {
            forgotten.add("draft");
        }

        @Override
        public void forget(Dossier dossier, String email, String mark) {
            forgotten.add(email);
        }
    }

    /** The forms of the folder, kept in memory. */
    private static final class KnownForms extends FormSnapshots {

        private final Map<String, Form> kept = new HashMap<>();

        KnownForms() {
            super(new Forms("./processes"), null);
        }

        @Override
        String keep(Form form) {
            String sha256 = Hashes.sha256(form.source());
            kept.put(sha256, form);
            return sha256;
        }

        @Override
        Form get(String sha256) {
            return Optional.ofNullable(kept.get(sha256)).orElseThrow();
        }
    }
}
