package fr.tnl.portal.workspace;

import fr.tnl.authority.AuthorityTimes;
import fr.tnl.campaign.Campaign;
import fr.tnl.campaign.Campaigns;
import fr.tnl.campaign.Edition;
import fr.tnl.campaign.Editions;
import fr.tnl.completeness.Complement;
import fr.tnl.completeness.Complements;
import fr.tnl.completeness.Completeness;
import fr.tnl.correspondence.Conversations;
import fr.tnl.correspondence.Side;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Document;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DossierStatus;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.FiledVersion;
import fr.tnl.dossier.Opening;
import fr.tnl.dossier.PartProgress;
import fr.tnl.dossier.Readiness;
import fr.tnl.dossier.Standing;
import fr.tnl.portal.access.Applicant;
import fr.tnl.questionnaire.Form;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a dossier shows: whose it is, where it stands, how far its parts have come. */
@Component
class WorkspacePages {

    private final Campaigns campaigns;
    private final Editions editions;
    private final Drafts drafts;
    private final Applications applications;
    private final Completeness completeness;
    private final Conversations conversations;
    private final Complements complements;
    private final AuthorityTimes times;
    private final Clock clock;

    WorkspacePages(
            Campaigns campaigns,
            Editions editions,
            Drafts drafts,
            Applications applications,
            Completeness completeness,
            Conversations conversations,
            Complements complements,
            AuthorityTimes times,
            Clock clock) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.drafts = drafts;
        this.applications = applications;
        this.completeness = completeness;
        this.conversations = conversations;
        this.complements = complements;
        this.times = times;
        this.clock = clock;
    }

    void fill(Model model, Applicant applicant) {
        if (fillFrame(model, applicant)) {
            fillWork(model, applicant.dossier(), standing(applicant.dossier()));
        }
    }

    /** @param standing of this dossier, for a page that looks at its answers itself */
    void fill(Model model, Applicant applicant, Standing standing) {
        if (fillFrame(model, applicant)) {
            fillWork(model, applicant.dossier(), standing);
        }
    }

    /** @return whether the dossier may be edited */
    private boolean fillFrame(Model model, Applicant applicant) {
        Dossier dossier = applicant.dossier();
        Edition edition = editions.get(dossier.editionCode());
        Campaign campaign = campaigns.get(dossier.editionCode());
        boolean editable = isEditable(dossier);
        model.addAttribute("dossier", dossier);
        model.addAttribute("edition", edition);
        model.addAttribute("campaign", campaign);
        model.addAttribute("closesAt", times.moment(campaign.closesAt(), dossier.authorityId()));
        model.addAttribute("proclaimsAt", times.moment(campaign.proclaimsAt(), dossier.authorityId()));
        model.addAttribute("track", edition.track(dossier.track()));
        model.addAttribute("path", WorkspacePath.home(dossier));
        model.addAttribute("draft", dossier.status() == DossierStatus.DRAFT);
        model.addAttribute("editable", editable);
        model.addAttribute("filingOpen", campaign.acceptsFilingAt(clock.instant()));
        model.addAttribute("newMessages", conversations.open(dossier.id(), Side.APPLICANT));
        model.addAttribute("withdrawable", dossier.isWithdrawable(campaign));
        if (dossier.isFiled()) {
            if (dossier.status() == DossierStatus.COMPLEMENT_REQUESTED) {
                completeness
                        .openComplement(dossier.requireReference())
                        .ifPresent(complement -> fillComplement(model, dossier, complement));
            }
            model.addAttribute("unfiledChanges", editable && applications.hasUnfiledChanges(dossier));
        }
        model.addAttribute("opening", opening(dossier));
        return editable;
    }

    private boolean isEditable(Dossier dossier) {
        return dossier.isEditable(campaigns.get(dossier.editionCode()), clock.instant());
    }

    /** What its applicant may change now. */
    Opening opening(Dossier dossier) {
        return isEditable(dossier) ? drafts.opening(dossier) : Opening.NOTHING;
    }

    /** Where the answers stand: as they were filed, once none of them can change any more. */
    Standing standing(Dossier dossier) {
        if (isEditable(dossier)) {
            return drafts.standing(dossier);
        }
        FiledVersion filed = applications.latest(dossier);
        return new Standing(filed.form(), Opening.NOTHING, filed.answers());
    }

    List<Document> documents(Dossier dossier) {
        return isEditable(dossier)
                ? drafts.documents(dossier)
                : applications.documentsOf(dossier, applications.latest(dossier));
    }

    private void fillWork(Model model, Dossier dossier, Standing standing) {
        Readiness readiness = drafts.readiness(dossier, standing);
        model.addAttribute("readiness", readiness);
        model.addAttribute("missingDocuments", readiness.documents().size());
        fillProgress(model, dossier, standing);
    }

    /** How far the answers have come, filed or not, and the self-assessment that follows from them. */
    void fillProgress(Model model, Dossier dossier) {
        model.addAttribute("path", WorkspacePath.home(dossier));
        fillProgress(model, dossier, drafts.standing(dossier));
    }

    private void fillProgress(Model model, Dossier dossier, Standing standing) {
        List<Sections.Line> sections = Sections.of(standing);
        model.addAttribute("sections", sections);
        model.addAttribute(
                "asked", sections.stream().mapToInt(Sections.Line::asked).sum());
        model.addAttribute(
                "answered", sections.stream().mapToInt(Sections.Line::answered).sum());
        model.addAttribute(
                "assessment",
                AssessmentView.of(
                        editions.get(dossier.editionCode()), applications.draftSelfAssessment(dossier, standing)));
    }

    private void fillComplement(Model model, Dossier dossier, Complement complement) {
        Form form = drafts.form(dossier);
        List<PartProgress> progress = complements.progress(dossier, complement);
        model.addAttribute("complement", complement);
        model.addAttribute("dueAt", times.moment(complement.dueAt(), dossier.authorityId()));
        model.addAttribute(
                "wanted",
                progress.stream().map(one -> WantedLine.of(dossier, form, one)).toList());
        model.addAttribute(
                "wantedToDo", progress.stream().filter(PartProgress::isToDo).count());
    }
}
