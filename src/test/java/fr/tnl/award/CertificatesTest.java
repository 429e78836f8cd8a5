package fr.tnl.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.tnl.campaign.CampaignState;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Level;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.DossiersInMemory;
import fr.tnl.print.PdfRenderer;
import fr.tnl.shared.Actor;
import fr.tnl.shared.DomainException;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.PublicAddress;
import fr.tnl.testing.CampaignAt;
import fr.tnl.testing.RealEditions;
import fr.tnl.testing.SetClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

class CertificatesTest {

    private static final DossierReference RENNES = new DossierReference("TNL-2026-0001");
    private static final Actor SECRETARY = Actor.staff("secretariat");
    private static final Awards.Erratum ERRATUM = new Awards.Erratum(1, "Coquille.", "Erratum n° 1. Coquille.");
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final SetClock clock = new SetClock("2026-10-20T08:00:00Z");
    private final DossiersInMemory dossiers = new DossiersInMemory(clock);
    private final Campaigns campaigns = CampaignAt.state(CampaignState.CLOSED, clock);
    private final Awards awards = DecisionsInMemory.awards(dossiers.service(), campaigns, clock);
    private final PdfRenderer pdf = mock(PdfRenderer.class);
    private final Rows rows = new Rows();
    private final Certificates certificates = new Certificates(
            rows,
            rows.voids(),
            awards,
            dossiers.service(),
            campaigns,
            RealEditions.all(),
            pdf,
            new PublicAddress("https://label.example"),
            rows.template(),
            clock);

    @Test
    void bearsTheNumberOfTheDossierAndACodeToVerifyIt() {
        decided(RENNES, Level.GOLD, "sobriety", "mutualisation");
        awards.proclaim(RENNES);

        Certificate certificate = certificates.issue(RENNES);

        assertThat(certificate.reference()).isEqualTo("TNL-2026-0001");
        assertThat(certificate.verificationCode()).matches("[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{12}");
        assertThat(certificate.pdf()).isEqualTo(PDF);
        assertThat(certificate.issuedAt()).isEqualTo(clock.instant());
        assertThat(printed())
                .containsEntry("authorityName", "Rennes")
                .containsEntry("levelLabel", "Or")
                .containsEntry("editionTitle", "Territoire Numérique Libre 2026")
                .containsEntry("mentions", List.of("Mutualisation", "Sobriété numérique"))
                .containsEntry("number", "TNL-2026-0001")
                .containsEntry(
                        "verificationCode", certificate.verificationCode().replaceAll("(.{4})(.{4})(.{4})", "$1-$2-$3"))
                .containsEntry("verificationUrl", "https://label.example/verifier/" + certificate.verificationCode())
                .containsEntry("proclaimedOn", "18 novembre 2026");
        assertThat(dossiers.story()).endsWith("CERTIFIED by the process: TNL-2026-0001");
    }

    @Test
    void isIssuedOnce() {
        decided(RENNES, Level.GOLD);
        awards.proclaim(RENNES);

        Certificate first = certificates.issue(RENNES);

        assertThat(certificates.issue(RENNES)).isEqualTo(first);
        verify(pdf, times(1)).render(any(), any());
    }

    @Test
    void isIssuedOnceThePrinterWorksAgain() {
        decided(RENNES, Level.GOLD);
        awards.proclaim(RENNES);
        when(pdf.render(any(), any()))
                .thenThrow(new IllegalStateException("no space left on device"))
                .thenReturn(PDF);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> certificates.issue(RENNES));
        assertThat(certificates.find(RENNES)).isEmpty();
        assertThat(dossiers.service().get(RENNES).status()).isEqualTo(DossierStatus.AWARDED);
        certificates.issue(RENNES);

        assertThat(certificates.find(RENNES)).isPresent();
        assertThat(dossiers.story())
                .filteredOn(line -> line.startsWith("CERTIFIED"))
                .hasSize(1);
    }

    @Test
    void isNotIssuedBeforeTheProclamation() {
        decided(RENNES, Level.GOLD);

        refused(RENNES);
    }

    @Test
    void isForLaureatesOnly() {
        decided(RENNES, Level.NONE);
        awards.proclaim(RENNES);

        refused(RENNES);
    }

    @Test
    void isFoundByItsCodeAsPeopleTypeItAndByNoOther() {
        decided(RENNES, Level.BRONZE);
        awards.proclaim(RENNES);
        Certificate certificate = certificates.issue(RENNES);
        String code = certificate.verificationCode();
        String typed = code.substring(0, 4) + " - " + code.substring(4).toLowerCase(Locale.ROOT) + " ";

        assertThat(certificates.verify(typed)).contains(certificate);
        assertThat(certificates.verify(code.substring(1))).isEmpty();
        assertThat(certificates.verify("TNL-2026-0001")).isEmpty();
        assertThat(certificates.verify("")).isEmpty();
    }

    @Test
    void hasACodeThatNoOtherHas() {
        Set<String> codes = new HashSet<>();
        for (int number = 1; number <= 50; number++) {
            DossierReference reference = DossierReference.of(CampaignAt.EDITION, number);
            decided(reference, Level.BRONZE);
            awards.proclaim(reference);
            codes.add(certificates.issue(reference).verificationCode());
        }

        assertThat(codes).hasSize(50);
    }

    @Test
    void isReplacedByOneThatSaysWhatAnErratumChanged() {
        decided(RENNES, Level.GOLD, "sobriety");
        awards.proclaim(RENNES);
        Certificate old = certificates.issue(RENNES);

        awards.correct(RENNES, Level.SILVER, List.of("mutualisation"), ERRATUM, SECRETARY);
        certificates.replace(RENNES, 1);

        Certificate current = certificates.find(RENNES).orElseThrow();
        assertThat(current.verificationCode()).isNotEqualTo(old.verificationCode());
        assertThat(certificates.verify(old.verificationCode())).isEmpty();
        assertThat(certificates.findVoid(old.verificationCode().toLowerCase(Locale.ROOT)))
                .hasValueSatisfying(worthless -> {
                    assertThat(worthless.reference()).isEqualTo("TNL-2026-0001");
                    assertThat(worthless.erratum()).isEqualTo(1);
                    assertThat(worthless.issuedAt()).isEqualTo(old.issuedAt());
                });
        assertThat(certificates.codes(List.of("TNL-2026-0001", "TNL-2026-0002")))
                .isEqualTo(Map.of("TNL-2026-0001", current.verificationCode()));
        verify(pdf, times(2)).render(any(), any());
    }

    @Test
    void isTakenBackFromWhoIsNoLaureateAnyMore() {
        decided(RENNES, Level.GOLD);
        awards.proclaim(RENNES);
        Certificate old = certificates.issue(RENNES);

        awards.correct(RENNES, Level.NONE, List.of(), ERRATUM, SECRETARY);
        certificates.replace(RENNES, 1);

        assertThat(certificates.find(RENNES)).isEmpty();
        assertThat(certificates.findVoid(old.verificationCode())).isPresent();
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> certificates.issue(RENNES));
    }

    private void refused(DossierReference reference) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> certificates.issue(reference))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("award.certificate.notAwarded");
                    assertThat(refused.args()).containsExactly(reference);
                });
        assertThat(certificates.find(reference)).isEmpty();
        assertThat(dossiers.story()).noneMatch(line -> line.startsWith("CERTIFIED"));
        verify(pdf, never()).render(any(), any());
    }

    private void decided(DossierReference reference, Level level, String... mentions) {
        when(pdf.render(eq("certificate"), any())).thenReturn(PDF);
        dossiers.add(reference.value(), Track.LABEL, "COMMUNE-35238", "Rennes", DossierStatus.IN_DELIBERATION);
        awards.decide(
                reference, level, new Deliberation(level, Set.of(mentions), "Beau dossier.", ""), Actor.staff("p"));
    }

    private Map<String, Object> printed() {
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> model = ArgumentCaptor.forClass(Map.class);
        verify(pdf).render(eq("certificate"), model.capture());
        return model.getValue();
    }

    private static final class Rows implements Certificates.Rows {

        private final Map<String, Certificate> rows = new HashMap<>();
        private final Map<String, VoidCertificate> voids = new HashMap<>();

        JdbcAggregateTemplate template() {
            JdbcAggregateTemplate template = mock(JdbcAggregateTemplate.class);
            when(template.insert(any(Certificate.class))).thenAnswer(call -> {
                Certificate certificate = call.getArgument(0);
                assertThat(rows.put(certificate.reference(), certificate)).isNull();
                return certificate;
            });
            when(template.insert(any(VoidCertificate.class))).thenAnswer(call -> {
                VoidCertificate certificate = call.getArgument(0);
                voids.put(certificate.verificationCode(), certificate);
                return certificate;
            });
            return template;
        }

        Certificates.VoidRows voids() {
            return code -> Optional.ofNullable(voids.get(code));
        }

        @Override
        public void deleteById(String reference) {
            rows.remove(reference);
        }

        @Override
        public List<Certificates.Code> findCodes(Collection<String> references) {
            return rows.values().stream()
                    .filter(certificate -> references.contains(certificate.reference()))
                    .map(certificate -> new Certificates.Code(certificate.reference(), certificate.verificationCode()))
                    .toList();
        }

        @Override
        public Optional<Certificate> findById(String reference) {
            return Optional.ofNullable(rows.get(reference));
        }

        @Override
        public Optional<Certificate> findByVerificationCode(String code) {
            return rows.values().stream()
                    .filter(certificate -> certificate.verificationCode().equals(code))
                    .findFirst();
        }
    }
}
