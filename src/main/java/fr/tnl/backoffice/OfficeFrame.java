package fr.tnl.backoffice;

import fr.tnl.backoffice.access.Viewer;
import fr.tnl.identity.Role;
import java.util.List;

/** The frame of a page, as {@code office} in its template. */
public final class OfficeFrame {

    private final Viewer viewer;
    private final String person;
    private final String path;

    OfficeFrame(Viewer viewer, String person, String path) {
        this.viewer = viewer;
        this.person = person;
        this.path = path;
    }

    public String getPerson() {
        return person;
    }

    /** In the order in which they are declared. */
    public List<Role> getRoles() {
        return viewer.roles().stream().sorted().toList();
    }

    public boolean isStaff() {
        return viewer.isStaff();
    }

    public boolean isAdministrator() {
        return viewer.isAdministrator();
    }

    public boolean isCalendarKeeper() {
        return viewer.keepsCalendar();
    }

    public boolean isJuryKeeper() {
        return viewer.keepsJury();
    }

    public boolean isLeadingDeliberation() {
        return viewer.leadsDeliberation();
    }

    public boolean isCorrecting() {
        return viewer.correctsPalmares();
    }

    public boolean isBringingIn() {
        return viewer.bringsEditionsIn();
    }

    public boolean isAnswering() {
        return viewer.answersApplicants();
    }

    /** Whether this is that page or one below it. */
    public boolean under(String other) {
        return path.equals(other) || path.startsWith(other + "/");
    }

    public boolean at(String other) {
        return path.equals(other) || path.equals(other + "/");
    }
}
