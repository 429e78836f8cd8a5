package fr.tnl.questionnaire;

import java.util.List;

/** A component of a form: a question, a group of components, a value that follows from answers, or something to read. */
public sealed interface FormPart permits Field, Group, Computed, Table, Display {

    /** Id of the component in its form. */
    String id();

    /** FEEL conditions without {@code =}, those of the enclosing groups first: one that holds hides this part. */
    List<String> hideConditions();
}
