package fr.tnl.portal.publication;

import fr.tnl.award.Awards;
import fr.tnl.award.Badge;
import fr.tnl.award.Badges;
import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.award.Decision;
import fr.tnl.award.VoidCertificate;
import fr.tnl.campaign.Editions;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.shared.DossierReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The images that laureates put on their own sites, at an address that proves what they say. */
@Controller
class BadgeController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    /** A decision that is put right shows on other sites within a day. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Certificates certificates;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Editions editions;
    private final Badges badges;

    BadgeController(Certificates certificates, Dossiers dossiers, Awards awards, Editions editions, Badges badges) {
        this.certificates = certificates;
        this.dossiers = dossiers;
        this.awards = awards;
        this.editions = editions;
        this.badges = badges;
    }

    @GetMapping("/verifier/{code}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable String code) {
        return image(SVG, badge(code).svg().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/verifier/{code}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable String code) {
        return image(MediaType.IMAGE_PNG, badge(code).png());
    }

    /** Of a certificate that an erratum replaced: what holds now, so that no site shows the old level. */
    private Badge badge(String code) {
        Dossier dossier = certificates
                .verify(code)
                .map(Certificate::reference)
                .or(() -> certificates.findVoid(code).map(VoidCertificate::reference))
                .map(reference -> dossiers.get(new DossierReference(reference)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Decision decision =
                awards.findProclaimed(dossier).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!decision.level().isAwarded()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return badges.of(editions.get(dossier.editionCode()), decision.level());
    }

    /** Of any site; as a page of its own it does nothing. */
    private static ResponseEntity<byte[]> image(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(KEPT)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }
}
