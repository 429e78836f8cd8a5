package fr.tnl.process.models;

/**
 * Something wrong in a model.
 *
 * @param file name of the file under {@code processes/}
 * @param element id of the element at fault, empty where the file as a whole is
 * @param text what is wrong and how to mend it
 */
public record Finding(String file, String element, String text) {

    @Override
    public String toString() {
        return element.isEmpty() ? file + " : " + text : file + ", élément « " + element + " » : " + text;
    }
}
