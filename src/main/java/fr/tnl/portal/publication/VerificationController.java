package fr.tnl.portal.publication;

import fr.tnl.award.Awards;
import fr.tnl.award.Badges;
import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.award.Decision;
import fr.tnl.award.VoidCertificate;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.palmares.Errata;
import fr.tnl.palmares.Laureates;
import fr.tnl.shared.DossierReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells whether a certificate is a true one. */
@Controller
class VerificationController {

    private final Certificates certificates;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Editions editions;
    private final Badges badges;
    private final Laureates laureates;
    private final Errata errata;
    private final ErratumLines erratumLines;

    VerificationController(
            Certificates certificates,
            Dossiers dossiers,
            Awards awards,
            Editions editions,
            Badges badges,
            Laureates laureates,
            Errata errata,
            ErratumLines erratumLines) {
        this.certificates = certificates;
        this.dossiers = dossiers;
        this.awards = awards;
        this.editions = editions;
        this.badges = badges;
        this.laureates = laureates;
        this.errata = errata;
        this.erratumLines = erratumLines;
    }

    @GetMapping("/verifier")
    String form(@RequestParam(name = "code", defaultValue = "") String code, Model model) {
        return page(code, model);
    }

    /** The address that stands on the certificate. */
    @GetMapping("/verifier/{code}")
    String verify(@PathVariable String code, Model model) {
        return page(code, model);
    }

    private String page(String code, Model model) {
        model.addAttribute("code", code.strip());
        if (!code.isBlank()) {
            certificates.verify(code).ifPresent(certificate -> fill(model, certificate));
            certificates.findVoid(code).ifPresent(certificate -> fill(model, certificate));
        }
        return "portal/publication/verification";
    }

    private void fill(Model model, Certificate certificate) {
        Dossier dossier = dossiers.get(new DossierReference(certificate.reference()));
        awards.findProclaimed(dossier).ifPresent(decision -> fill(model, certificate, dossier, decision));
    }

    private void fill(Model model, VoidCertificate certificate) {
        model.addAttribute("worthless", certificate);
        laureates.find(certificate.reference()).ifPresent(laureate -> {
            model.addAttribute("laureate", laureate);
            model.addAttribute(
                    "errata",
                    erratumLines.of(errata.of(laureate).stream()
                            .filter(erratum -> erratum.number() >= certificate.erratum())
                            .toList()));
        });
    }

    private void fill(Model model, Certificate certificate, Dossier dossier, Decision decision) {
        Edition edition = editions.get(dossier.editionCode());
        model.addAttribute("certificate", certificate);
        model.addAttribute("decision", decision);
        model.addAttribute("dossier", dossier);
        model.addAttribute("edition", edition);
        model.addAttribute("badge", badges.of(edition, decision.level()));
        model.addAttribute("levelTitle", edition.levelTitle(decision.level()));
        model.addAttribute(
                "mentions",
                decision.mentions().stream()
                        .map(edition::mention)
                        .map(Mention::title)
                        .toList());
    }
}
