package fr.tnl.portal.access;

import fr.tnl.dossier.ApplicantAccess;
import fr.tnl.dossier.Dossiers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sessions of browsers on dossiers. */
@Component
public class ApplicantSessions {

    private final ApplicantAccess access;
    private final Dossiers dossiers;

    ApplicantSessions(ApplicantAccess access, Dossiers dossiers) {
        this.access = access;
        this.dossiers = dossiers;
    }

    /** From now on this browser may work on the dossier, on behalf of that contact. */
    public void open(HttpServletRequest request, HttpServletResponse response, UUID dossier, String email) {
        SessionCookie.set(
                request, response, dossier, access.openSession(dossier, email), ApplicantAccess.SESSION_LENGTH);
    }

    /** The same for somebody who came by a mailed link. */
    void openByLink(HttpServletRequest request, HttpServletResponse response, UUID dossier, String email) {
        SessionCookie.set(
                request, response, dossier, access.openProvenSession(dossier, email), ApplicantAccess.SESSION_LENGTH);
    }

    /** Whether the address of the session is known to be that of whoever is there. */
    public boolean isProven(HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(access::ofSession)
                .filter(ApplicantAccess.Session::proven)
                .isPresent();
    }

    void close(HttpServletRequest request, HttpServletResponse response, UUID dossier) {
        SessionCookie.read(request).ifPresent(access::closeSession);
        SessionCookie.clear(request, response, dossier);
    }

    Optional<Applicant> find(HttpServletRequest request, UUID dossier) {
        return SessionCookie.read(request)
                .flatMap(access::ofSession)
                .filter(session -> session.dossier().equals(dossier))
                .flatMap(session -> dossiers.find(dossier)
                        // A link may have been on its way while its contact was replaced
                        .filter(found -> found.isCarriedBy(session.email()))
                        .map(found -> new Applicant(found, session.email())));
    }
}
