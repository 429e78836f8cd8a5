package fr.tnl.backoffice.access;

import fr.tnl.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks at a page, and in what quality. */
public record Viewer(String account, Set<Role> roles) {

    private static final Set<Role> STAFF = EnumSet.of(Role.SECRETARIAT, Role.PRESIDENCY, Role.ADMINISTRATION);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer of(Authentication person) {
        Set<String> authorities = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new Viewer(
                person.getName(),
                Stream.of(Role.values())
                        .filter(role -> authorities.contains("ROLE_" + role.name()))
                        .collect(Collectors.toSet()));
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(STAFF::contains);
    }

    public boolean isJuror() {
        return roles.contains(Role.JURY);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATION);
    }

    /** Whether the person may change the dates of a campaign. */
    public boolean keepsCalendar() {
        return roles.contains(Role.SECRETARIAT) || isAdministrator();
    }

    /** Whether the person says who sits on the jury and who is tied to whom. */
    public boolean keepsJury() {
        return roles.contains(Role.SECRETARIAT) || isAdministrator();
    }

    /** Whether the person says in which order dossiers are deliberated on. */
    public boolean leadsDeliberation() {
        return roles.contains(Role.PRESIDENCY) || roles.contains(Role.SECRETARIAT);
    }

    /** Whether the person puts published results right. */
    public boolean correctsPalmares() {
        return roles.contains(Role.SECRETARIAT) || roles.contains(Role.PRESIDENCY);
    }

    /** Whether the person brings in the palmarès of the time before the product. */
    public boolean bringsEditionsIn() {
        return roles.contains(Role.SECRETARIAT) || isAdministrator();
    }

    /** Whether it is for the person to answer those who want what is held on them erased. */
    public boolean erasesContacts() {
        return roles.contains(Role.SECRETARIAT) || isAdministrator();
    }

    /** Whether the person writes with applicants. */
    public boolean answersApplicants() {
        return roles.contains(Role.SECRETARIAT) || isAdministrator();
    }

    public boolean presides() {
        return roles.contains(Role.PRESIDENCY);
    }

    /** Jurors who step back were promised that nobody else reads why. */
    public boolean readsRecusals() {
        return roles.contains(Role.SECRETARIAT) || roles.contains(Role.PRESIDENCY);
    }

    /** Whether somebody of one of these groups of the engine may be this person. */
    public boolean isIn(Iterable<String> groups) {
        for (String group : groups) {
            if (roles.stream().anyMatch(role -> role.group().equals(group))) {
                return true;
            }
        }
        return false;
    }
}
