package fr.tnl.process.variables;

/** What a model writes into the steps that it may place anywhere in the life of a dossier: their inputs. */
public final class StepVariables {

    /** What people read beside the status. */
    public static final Variable<String> SHOWN_STATUS = new Variable<>("shownStatus", String.class);

    /** A file of {@code documents/}, without its ending. */
    public static final Variable<String> DOCUMENT = new Variable<>("documentTemplate", String.class);
    /** An application of the configuration, by its name there. */
    public static final Variable<String> WEBHOOK = new Variable<>("webhook", String.class);

    private StepVariables() {}
}
