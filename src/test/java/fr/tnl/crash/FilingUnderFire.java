package fr.tnl.crash;

import fr.tnl.TnlApplication;
import fr.tnl.authority.LocalAuthorities;
import fr.tnl.campaign.Track;
import fr.tnl.dossier.Applications;
import fr.tnl.dossier.Contact;
import fr.tnl.dossier.ContactRole;
import fr.tnl.dossier.Dossier;
import fr.tnl.dossier.DraftAnswers;
import fr.tnl.dossier.Drafts;
import fr.tnl.dossier.StartRequest;
import fr.tnl.shared.Actor;
import fr.tnl.shared.EditionCode;
import fr.tnl.testing.Answering;
import fr.tnl.testing.CompleteAnswers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, which files 50 badge dossiers at once and says so of each. */
public final class FilingUnderFire {

    static final String FILED = "FILED ";
    static final int DOSSIERS = 50;

    private static final int THREADS = 4;

    private FilingUnderFire() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext application = SpringApplication.run(TnlApplication.class, args);
        List<Dossier> drafts = application.getBean(LocalAuthorities.class).search("saint", DOSSIERS).stream()
                .map(authority -> draft(application, authority.id()))
                .toList();
        Applications applications = application.getBean(Applications.class);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (Dossier draft : drafts) {
            threads.execute(() -> {
                Dossier filed = applications.file(draft.id(), Instant.now(), Actor.applicant("tech@example.org"));
                System.out.println(FILED + filed.reference());
            });
        }
    }

    private static Dossier draft(ConfigurableApplicationContext application, String authorityId) {
        Drafts drafts = application.getBean(Drafts.class);
        Contact elected = Contact.of(ContactRole.ELECTED, "elected", "Élue", "Maire", "maire@example.org", "");
        Contact technical = Contact.of(ContactRole.TECHNICAL, "technical", "Référent", "DSI", "tech@example.org", "");
        Dossier draft = drafts.start(
                new StartRequest(new EditionCode("2026"), Track.BADGE, authorityId, elected, technical, true));
        new Answering(drafts, application.getBean(DraftAnswers.class)).complete(draft, CompleteAnswers.BEST);
        return draft;
    }
}
