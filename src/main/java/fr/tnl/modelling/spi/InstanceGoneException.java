package fr.tnl.modelling.spi;

/** An instance is over, or on another version already. */
public class InstanceGoneException extends RuntimeException {

    public InstanceGoneException(String instance) {
        super(instance);
    }
}
