package fr.tnl.process.models.check;

/**
 * Something in a model that is wrong, or may surprise.
 *
 * @param file name of the file under {@code processes/}
 * @param element id of the element at fault, empty where the file as a whole is
 * @param name what people read at the element, empty where it has none
 * @param text what is wrong and how to mend it
 */
public record Finding(Severity severity, String file, String element, String name, String text) {

    public enum Severity {
        /** Refuses the deployment. */
        ERROR,
        /** Is shown, and refuses nothing. */
        WARNING
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : ", élément « " + element + " »")
                + (name.isEmpty() ? "" : " (« " + name + " »)") + " : " + text;
    }
}
