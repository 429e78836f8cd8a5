package fr.tnl.portal.workspace;

import fr.tnl.dossier.Dossier;

/** Addresses of a dossier's pages. */
final class WorkspacePath {

    private WorkspacePath() {}

    static String home(Dossier dossier) {
        return "/dossiers/" + dossier.id();
    }

    static String section(Dossier dossier, int number) {
        return home(dossier) + "/questionnaire/" + number;
    }

    static String documents(Dossier dossier) {
        return home(dossier) + "/pieces";
    }

    static String filing(Dossier dossier) {
        return home(dossier) + "/depot";
    }

    static String messages(Dossier dossier) {
        return home(dossier) + "/messages";
    }

    static String contacts(Dossier dossier) {
        return home(dossier) + "/contacts";
    }
}
