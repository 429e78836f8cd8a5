package fr.tnl.identity;

import java.util.Set;

/** Somebody who logs in. */
public record Account(String id, String firstName, String lastName, String email, Set<Role> roles) {

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
