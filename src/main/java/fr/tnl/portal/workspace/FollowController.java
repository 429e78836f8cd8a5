package fr.tnl.portal.workspace;

import fr.tnl.award.Awards;
import fr.tnl.award.Badges;
import fr.tnl.award.Certificate;
import fr.tnl.award.Certificates;
import fr.tnl.award.Decision;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.campaign.Mention;
import fr.tnl.completeness.Completeness;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierEvent;
import fr.tnl.dossier.EarlierAnswers;
import fr.tnl.dossier.EventKind;
import fr.tnl.dossier.FiledDossiers;
import fr.tnl.dossier.Receipts;
import fr.tnl.dossier.Timeline;
import fr.tnl.issuance.IssuedDocument;
import fr.tnl.issuance.IssuedDocuments;
import fr.tnl.portal.access.Applicant;
import fr.tnl.portal.access.ApplicantSessions;
import fr.tnl.shared.PublicAddress;
import fr.tnl.web.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A dossier's page for its applicant: a draft to complete, then where it stands and what happened to it. */
@Controller
@RequestMapping("/dossiers/{id}")
class FollowController {

    /** The details that were written for the applicant; others are the secretariat's. */
    private static final Set<EventKind> WITH_DETAIL = EnumSet.of(
            EventKind.REJECTED,
            EventKind.STATUS_SHOWN,
            EventKind.DOCUMENT_ISSUED,
            EventKind.COMPLEMENT_REQUESTED,
            EventKind.COMPLEMENT_RECEIVED,
            EventKind.WITHDRAWN,
            EventKind.DOCUMENT_SET_ASIDE,
            EventKind.CONTACT_CHANGED,
            EventKind.AWARDED,
            EventKind.CORRECTED);

    /** @param detail in words, or empty */
    record EventLine(java.time.Instant at, EventKind kind, String detail) {}

    private final WorkspacePages pages;
    private final FiledDossiers filedDossiers;
    private final Completeness completeness;
    private final Timeline timeline;
    private final Awards awards;
    private final Certificates certificates;
    private final IssuedDocuments issued;
    private final Badges badges;
    private final Receipts receipts;
    private final Editions editions;
    private final EarlierAnswers earlierAnswers;
    private final ApplicantSessions sessions;
    private final PublicAddress address;

    FollowController(
            WorkspacePages pages,
            FiledDossiers filedDossiers,
            Completeness completeness,
            Timeline timeline,
            Awards awards,
            Certificates certificates,
            IssuedDocuments issued,
            Badges badges,
            Receipts receipts,
            Editions editions,
            EarlierAnswers earlierAnswers,
            ApplicantSessions sessions,
            PublicAddress address) {
        this.pages = pages;
        this.filedDossiers = filedDossiers;
        this.completeness = completeness;
        this.timeline = timeline;
        this.awards = awards;
        this.certificates = certificates;
        this.issued = issued;
        this.badges = badges;
        this.receipts = receipts;
        this.editions = editions;
        this.earlierAnswers = earlierAnswers;
        this.sessions = sessions;
        this.address = address;
    }

    @GetMapping
    String dossier(Applicant applicant, HttpServletRequest request, Model model) {
        Dossier dossier = applicant.dossier();
        Edition edition = editions.get(dossier.editionCode());
        pages.fill(model, applicant);
        model.addAttribute("stage", Stage.of(dossier.status()));
        model.addAttribute("contacts", contacts(dossier));
        model.addAttribute("events", events(dossier));
        if (!dossier.isFiled()) {
            if (sessions.isProven(request)) {
                earlierAnswers
                        .find(dossier, applicant.email())
                        .ifPresent(earlier -> model.addAttribute("earlier", earlier));
            }
            return "portal/workspace/draft";
        }
        model.addAttribute("filed", filedDossiers.read(dossier));
        model.addAttribute("issued", issued.of(dossier));
        model.addAttribute("complements", completeness.complementsOf(dossier.requireReference()));
        awards.findProclaimed(dossier).ifPresent(decision -> fillResult(model, dossier, edition, decision));
        return "portal/workspace/dossier";
    }

    @GetMapping("/recepisse")
    ResponseEntity<Resource> receipt(Applicant applicant) {
        Dossier dossier = applicant.dossier();
        return Download.pdf("accuse-de-reception-" + dossier.requireReference() + ".pdf", receipts.pdf(dossier));
    }

    @GetMapping("/certificat")
    ResponseEntity<Resource> certificate(Applicant applicant) {
        Dossier dossier = applicant.dossier();
        Certificate certificate = awards.findProclaimed(dossier)
                .flatMap(decision -> certificates.find(dossier.requireReference()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.pdf("certificat-" + dossier.reference() + ".pdf", certificate.pdf());
    }

    @GetMapping("/delivres/{number:\\d{1,3}}")
    ResponseEntity<Resource> issued(Applicant applicant, @PathVariable int number) {
        Dossier dossier = applicant.dossier();
        IssuedDocument document =
                issued.find(dossier, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.pdf(IssuedDocument.label(dossier.requireReference(), number) + ".pdf", document.pdf());
    }

    private void fillResult(Model model, Dossier dossier, Edition edition, Decision decision) {
        model.addAttribute("decision", decision);
        model.addAttribute("levelTitle", edition.levelTitle(decision.level()));
        model.addAttribute(
                "mentions",
                decision.mentions().stream()
                        .map(edition::mention)
                        .map(Mention::title)
                        .toList());
        certificates.find(dossier.requireReference()).ifPresent(certificate -> {
            String verification = "/verifier/" + certificate.verificationCode();
            model.addAttribute("verification", verification);
            model.addAttribute("verificationUrl", address.of(verification));
            model.addAttribute("badge", badges.of(edition, decision.level()));
        });
    }

    private static List<Contact> contacts(Dossier dossier) {
        return dossier.contacts().stream()
                .sorted(Comparator.comparing(Contact::role))
                .toList();
    }

    private List<EventLine> events(Dossier dossier) {
        return timeline.of(dossier.id()).stream()
                .filter(event -> event.kind().isToldToApplicant())
                .map(event -> new EventLine(event.at(), event.kind(), detail(event)))
                .sorted(Comparator.comparing(EventLine::at).reversed())
                .toList();
    }

    private static String detail(DossierEvent event) {
        return WITH_DETAIL.contains(event.kind()) ? event.detail() : "";
    }
}
