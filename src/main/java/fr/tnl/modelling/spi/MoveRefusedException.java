package fr.tnl.modelling.spi;

/** An instance cannot go to the other version as it stands. */
public class MoveRefusedException extends RuntimeException {

    /** @param reason in words for an administrator */
    public MoveRefusedException(String reason) {
        super(reason);
    }
}
