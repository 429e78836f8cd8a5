package fr.tnl.shared;

/** A value of the code that people read as a text: as an argument of a message, it appears in their words. */
public interface Worded {

    /** Key of the message that names it. */
    String messageKey();
}
