package fr.tnl.filing;

import fr.tnl.authority.LocalAuthorities;
import fr.tnl.authority.LocalAuthority;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.Dossiers;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.questionnaire.Group;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import java.time.Instant;
import java.util.Iterator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** What applicants do, each for a local authority that no other test has: these are there once the application is ready. */
@TestComponent
@Lazy
class Applicants {

    static final EditionCode EDITION = new EditionCode("2026");
    static final Actor APPLICANT = Actor.applicant("dsi@ville.example");

    private final Drafts drafts;
    private final Answering answering;
    private final Applications applications;
    private final Dossiers dossiers;
    private final Iterator<LocalAuthority> authorities;

    Applicants(
            Drafts drafts,
            DraftAnswers answers,
            Applications applications,
            Dossiers dossiers,
            LocalAuthorities authorities) {
        this.drafts = drafts;
        this.answering = new Answering(drafts, answers);
        this.applications = applications;
        this.dossiers = dossiers;
        this.authorities = authorities.search("saint", 100).iterator();
    }

    String authority() {
        return authorities.next().id();
    }

    Dossier start(Track track, String authority) {
        return drafts.start(new StartRequest(
                EDITION,
                track,
                authority,
                Contact.of(ContactRole.ELECTED, "elected", "Élue", "Maire", "maire@ville.example", ""),
                Contact.of(ContactRole.TECHNICAL, "technical", "Référent", "DSI", "dsi@ville.example", ""),
                true));
    }

    /** A badge draft with an answer to every question. */
    Dossier ready() {
        Dossier draft = start(Track.BADGE, authority());
        answering.complete(draft, CompleteAnswers.BEST);
        return now(draft);
    }

    Dossier file(Dossier draft) {
        return applications.file(draft.id(), Instant.now(), APPLICANT);
    }

    Dossier filed() {
        return file(ready());
    }

    Dossier amend(Dossier filed) {
        return applications.amend(filed.id(), Instant.now(), APPLICANT);
    }

    Dossier withdraw(Dossier filed) {
        return applications.withdraw(filed.id(), "Changement de projet.", APPLICANT);
    }

    /** Poorer answers, not filed. */
    void change(Dossier filed) {
        Group first = drafts.form(filed).sections().get(0);
        answering.save(filed, first, CompleteAnswers.POOREST.of(first));
    }

    Dossier now(Dossier dossier) {
        return dossiers.find(dossier.id()).orElseThrow();
    }
}
