package fr.tnl.issuance;

import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.print.PdfRenderer;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.Hashes;
import fr.tnl.shared.ParisTime;
import fr.tnl.template.TextTemplate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues documents and keeps them. A document, its line in the journal and the step that asks for it are of one
 * transaction: a step that is tried again has issued nothing before.
 */
@Service
@Transactional
public class IssuedDocuments {

    /** Without the PDF. */
    public record Line(int number, String title, String sha256, Instant issuedAt) {}

    interface Rows extends Repository<IssuedDocument, UUID> {

        @Query(
                "select number, title, sha256, issued_at from tnl.issued_document where dossier = :dossier order by number")
        List<Line> findLines(@Param("dossier") UUID dossier);

        Optional<IssuedDocument> findByDossierAndNumber(UUID dossier, int number);

        List<IssuedDocument> findByDossierOrderByNumberAsc(UUID dossier);
    }

    /** What every document may say beside the words that it is given. */
    public static final Set<String> OWN_WORDS = Set.of("documentNumber", "issuedOn");

    private static final int LONGEST_TITLE = 200;

    private final Rows rows;
    private final DocumentTemplates templates;
    private final Dossiers dossiers;
    private final PdfRenderer pdf;
    private final JdbcAggregateTemplate template;
    private final Clock clock;

    IssuedDocuments(
            Rows rows,
            DocumentTemplates templates,
            Dossiers dossiers,
            PdfRenderer pdf,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.template = template;
        this.clock = clock;
    }

    /**
     * @param name of a file of {@code documents/}
     * @param words texts, numbers or {@link fr.tnl.template.TemplateValue}
     * @throws DomainException {@code issuance.embargo} where the decision would show by it, {@code issuance.title} where
     *     its title is too long, {@code template.*} where the file is missing or wrong
     */
    public IssuedDocument issue(DossierReference reference, String name, Map<String, ?> words, Actor actor) {
        Dossier dossier = dossiers.hold(dossiers.get(reference).id());
        if (dossier.status() == DossierStatus.DECIDED) {
            throw DomainException.of("issuance.embargo", reference);
        }
        int number = rows.findLines(dossier.id()).size() + 1;
        String label = IssuedDocument.label(reference, number);
        String issuedOn = ParisTime.day(clock.instant());
        Map<String, Object> values = new HashMap<>(words);
        values.put("documentNumber", label);
        values.put("issuedOn", issuedOn);
        TextTemplate.Filled text = templates.get(name).fill(values);
        if (text.head().length() > LONGEST_TITLE) {
            throw DomainException.of("issuance.title", name, LONGEST_TITLE);
        }
        byte[] page = pdf.render("document", DocumentPage.of(text, label, reference.value(), issuedOn));
        IssuedDocument document = template.insert(new IssuedDocument(
                UUID.randomUUID(),
                dossier.id(),
                number,
                name,
                text.head(),
                page,
                Hashes.sha256(page),
                clock.instant()));
        dossiers.note(
                reference,
                EventKind.DOCUMENT_ISSUED,
                actor,
                label + " – " + text.head() + "\nSHA-256 " + document.sha256(),
                VouchedDocuments.evidence(document));
        return document;
    }

    /** In the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Line> of(Dossier dossier) {
        return rows.findLines(dossier.id());
    }

    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(Dossier dossier, int number) {
        return rows.findByDossierAndNumber(dossier.id(), number);
    }

    @Transactional(readOnly = true)
    public Optional<IssuedDocument> last(Dossier dossier) {
        return find(dossier, rows.findLines(dossier.id()).size());
    }
}
