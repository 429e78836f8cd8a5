package fr.tnl.award;

import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.EventKind;
import fr.tnl.print.PdfRenderer;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.ParisTime;
import fr.tnl.shared.PublicAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates and tells a true one from a false. */
@Service
@Transactional
public class Certificates {

    interface Rows extends Repository<Certificate, String> {

        Optional<Certificate> findById(String reference);

        Optional<Certificate> findByVerificationCode(String code);

        void deleteById(String reference);

        /** Without their documents. */
        @Query("select reference, verification_code from tnl.certificate where reference in (:references)")
        List<Code> findCodes(@Param("references") Collection<String> references);
    }

    /** By which a certificate can be checked. */
    public record Code(String reference, String verificationCode) {}

    interface VoidRows extends Repository<VoidCertificate, String> {

        Optional<VoidCertificate> findById(String code);
    }

    /** No letter or digit that reads like another. */
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    private final Rows rows;
    private final VoidRows voidRows;
    private final Awards awards;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Editions editions;
    private final PdfRenderer pdf;
    private final PublicAddress address;
    private final JdbcAggregateTemplate template;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(
            Rows rows,
            VoidRows voidRows,
            Awards awards,
            Dossiers dossiers,
            Campaigns campaigns,
            Editions editions,
            PdfRenderer pdf,
            PublicAddress address,
            JdbcAggregateTemplate template,
            Clock clock) {
        this.rows = rows;
        this.voidRows = voidRows;
        this.awards = awards;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.editions = editions;
        this.pdf = pdf;
        this.address = address;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Issues the certificate of a laureate; a second call finds the first one's.
     *
     * @throws DomainException {@code award.certificate.notAwarded} where no level was proclaimed
     */
    public Certificate issue(DossierReference reference) {
        return find(reference).orElseGet(() -> create(laureate(reference), awards.inForce(awards.get(reference))));
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> find(DossierReference reference) {
        return rows.findById(reference.value());
    }

    /** The codes of certificates by reference; of who has none there is none. */
    @Transactional(readOnly = true)
    public Map<String, String> codes(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : rows.findCodes(references).stream()
                        .collect(Collectors.toMap(Code::reference, Code::verificationCode));
    }

    /** @param code as a person typed it: case and blanks do not count */
    @Transactional(readOnly = true)
    public Optional<Certificate> verify(String code) {
        return rows.findByVerificationCode(plain(code));
    }

    /** A certificate that was true once, by a code as a person typed it. */
    @Transactional(readOnly = true)
    public Optional<VoidCertificate> findVoid(String code) {
        return voidRows.findById(plain(code));
    }

    /**
     * An erratum changed what a certificate says, or took it away: the one that was issued is worth nothing any more,
     * and a laureate gets another under a code of its own.
     *
     * @param erratum its number in the edition
     */
    public void replace(DossierReference reference, int erratum) {
        find(reference).ifPresent(old -> {
            rows.deleteById(old.reference());
            template.insert(new VoidCertificate(
                    old.verificationCode(), old.reference(), old.issuedAt(), clock.instant(), erratum));
        });
        if (dossiers.get(reference).status() == DossierStatus.AWARDED) {
            issue(reference);
        }
    }

    private static String plain(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private Dossier laureate(DossierReference reference) {
        Dossier dossier = dossiers.get(reference);
        if (dossier.status() != DossierStatus.AWARDED) {
            throw DomainException.of("award.certificate.notAwarded", reference);
        }
        return dossier;
    }

    private Certificate create(Dossier dossier, Decision decision) {
        Edition edition = editions.get(dossier.editionCode());
        Campaign campaign = campaigns.get(dossier.editionCode());
        String code = newCode();
        byte[] page = pdf.render(
                "certificate",
                CertificatePage.of(
                        dossier.authorityName(),
                        edition,
                        decision,
                        code,
                        address.of("/verifier/" + code),
                        ParisTime.day(campaign.proclaimsAt())));
        Certificate certificate = template.insert(new Certificate(decision.reference(), code, page, clock.instant()));
        dossiers.note(dossier.requireReference(), EventKind.CERTIFIED, Actor.system(), decision.reference());
        return certificate;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
