package fr.tnl.portal.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.tnl.correspondence.Conversations;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.PersonalRecords;
import fr.tnl.dossier.UnfiledDrafts;
import fr.tnl.portal.access.Applicant;
import fr.tnl.portal.access.ApplicantMails;
import fr.tnl.shared.Messages;
import fr.tnl.web.Download;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is held on the person who came by the link: to see, to take along, to have erased. */
@Controller
class PersonalDataController {

    private final PersonalRecords records;
    private final UnfiledDrafts drafts;
    private final ApplicantMails mails;
    private final Conversations conversations;
    private final WorkspacePages pages;
    private final Messages messages;
    private final ObjectMapper json;

    PersonalDataController(
            PersonalRecords records,
            UnfiledDrafts drafts,
            ApplicantMails mails,
            Conversations conversations,
            WorkspacePages pages,
            Messages messages,
            ObjectMapper json) {
        this.records = records;
        this.drafts = drafts;
        this.mails = mails;
        this.conversations = conversations;
        this.pages = pages;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/dossiers/{id}/donnees-personnelles")
    String show(Applicant applicant, Model model) {
        pages.fill(model, applicant);
        model.addAttribute("held", records.of(applicant.dossier(), applicant.email()));
        model.addAttribute("mails", mails.to(applicant.dossier(), applicant.email()));
        model.addAttribute("written", conversations.by(applicant.dossier().id(), applicant.email()));
        records.pendingOf(applicant.dossier().id(), applicant.email())
                .ifPresent(request -> model.addAttribute("erasure", request));
        return "portal/workspace/personal-data";
    }

    @GetMapping("/dossiers/{id}/donnees-personnelles/export")
    ResponseEntity<Resource> export(Applicant applicant) throws JsonProcessingException {
        Dossier dossier = applicant.dossier();
        byte[] content = json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(PersonalDataExport.of(
                        dossier,
                        records.of(dossier, applicant.email()),
                        mails.to(dossier, applicant.email()),
                        conversations.by(dossier.id(), applicant.email()),
                        records.pendingOf(dossier.id(), applicant.email()).orElse(null)));
        return Download.of(
                "donnees-personnelles.json",
                MediaType.APPLICATION_JSON,
                content.length,
                new ByteArrayResource(content));
    }

    @GetMapping("/dossiers/{id}/effacement")
    String confirm(Applicant applicant, Model model) {
        pages.fill(model, applicant);
        records.pendingOf(applicant.dossier().id(), applicant.email())
                .ifPresent(request -> model.addAttribute("erasure", request));
        return "portal/workspace/erasure";
    }

    /** Refused where the draft was filed since the page was shown. */
    @PostMapping("/dossiers/{id}/brouillon/supprimer")
    String delete(Applicant applicant) {
        drafts.delete(applicant.dossier().id());
        return "redirect:/brouillon-supprime";
    }

    @PostMapping("/dossiers/{id}/effacement")
    String request(Applicant applicant, RedirectAttributes afterwards) {
        records.request(applicant.dossier().id(), applicant.email());
        afterwards.addFlashAttribute("done", messages.get("portal.erasure.requested"));
        return "redirect:" + WorkspacePath.home(applicant.dossier()) + "/donnees-personnelles";
    }

    /** Where one is led to whose draft is gone, and the session with it. */
    @GetMapping("/brouillon-supprime")
    String deleted() {
        return "portal/deleted";
    }
}
