package fr.tnl.modelling;

import java.time.Instant;

/**
 * Models, decisions and forms that came into force together.
 *
 * @param name given by whoever deployed
 * @param by account; empty for the application, and where nobody was noted
 */
public record Deployment(String id, String name, Origin origin, String by, Instant at, boolean inForce) {

    /** Which way it came. */
    public enum Origin {
        /** The folder {@code processes/}, when the application started. */
        FOLDER,
        MODELER,
        BACK_OFFICE,
        OTHER
    }
}
