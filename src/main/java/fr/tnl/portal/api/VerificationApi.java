package fr.tnl.portal.api;

import fr.tnl.award.Certificates;
import fr.tnl.award.VoidCertificate;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Erratum;
import fr.tnl.palmares.Laureate;
import fr.tnl.palmares.Laureates;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells whether a certificate is a true one. */
@PublicApi
class VerificationApi {

    private final Certificates certificates;
    private final Laureates laureates;
    private final Errata errata;
    private final ApiLines lines;

    VerificationApi(Certificates certificates, Laureates laureates, Errata errata, ApiLines lines) {
        this.certificates = certificates;
        this.laureates = laureates;
        this.errata = errata;
        this.lines = lines;
    }

    @GetMapping("/verifications/{code}")
    ResponseEntity<ApiVerification> verification(@PathVariable String code) {
        ApiVerification answer = valid(code)
                .or(() -> certificates.findVoid(code).flatMap(this::worthless))
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "portal.api.code", code));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer);
    }

    private Optional<ApiVerification> valid(String code) {
        return certificates.verify(code).flatMap(certificate -> laureates
                .find(certificate.reference())
                .map(laureate -> new ApiVerification(
                        certificate.verificationCode(),
                        ApiVerification.State.VALIDE,
                        lines.laureate(laureate),
                        List.of())));
    }

    private Optional<ApiVerification> worthless(VoidCertificate certificate) {
        return laureates
                .find(certificate.reference())
                .map(laureate -> new ApiVerification(
                        certificate.verificationCode(),
                        laureate.isRemoved() ? ApiVerification.State.ANNULE : ApiVerification.State.REMPLACE,
                        laureate.isRemoved() ? null : lines.laureate(laureate),
                        lines.errata(since(laureate, certificate))));
    }

    private List<Erratum> since(Laureate laureate, VoidCertificate certificate) {
        return errata.of(laureate).stream()
                .filter(erratum -> erratum.number() >= certificate.erratum())
                .toList();
    }
}
