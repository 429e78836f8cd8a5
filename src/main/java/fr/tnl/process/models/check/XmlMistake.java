package fr.tnl.process.models.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Why a model is no XML, or none of its schema: the parser says it in English, and for those who know XML.
 *
 * @param key of the sentence that tells it
 * @param line in the file
 * @param about an id, an element or an attribute; what the parser says where the mistake is none of those that are known
 */
record XmlMistake(String key, String line, String about) {

    private static final Pattern SAID = Pattern.compile("(Fatal )?Error: URI=.*? Line=(\\d+): (.*)", Pattern.DOTALL);

    /** Each has a code, and names first what it is about; a name may stand behind its namespace. */
    private static final String FIRST_NAME = "[^']*'(?:\\{\"[^\"]*\":)?([^'}]*).*";

    private record Kind(Pattern said, String key) {

        Optional<XmlMistake> in(String line, String text) {
            Matcher matcher = said.matcher(text);
            return matcher.matches() ? Optional.of(new XmlMistake(key, line, matcher.group(1))) : Optional.empty();
        }
    }

    private static final List<Kind> KINDS = List.of(
            kind("cvc-id\\.2:", "process.model.xml.sameId"),
            kind("cvc-complex-type\\.2\\.4\\.[ad]:", "process.model.xml.misplaced"),
            kind("cvc-complex-type\\.4:", "process.model.xml.attributeMissing"),
            kind("cvc-complex-type\\.3\\.2\\.2:", "process.model.xml.attributeUnknown"));

    private static Kind kind(String code, String key) {
        return new Kind(Pattern.compile(code + FIRST_NAME, Pattern.DOTALL), key);
    }

    /** Empty where the file has another reason not to be read. */
    static Optional<XmlMistake> in(ModelException refused) {
        Matcher said = SAID.matcher(Models.rootMessage(refused));
        if (!said.matches()) {
            return Optional.empty();
        }
        String line = said.group(2);
        String text = said.group(3);
        if (said.group(1) != null) {
            return Optional.of(new XmlMistake("process.model.xml.torn", line, text));
        }
        return Optional.of(KINDS.stream()
                .flatMap(kind -> kind.in(line, text).stream())
                .findFirst()
                .orElseGet(() -> new XmlMistake("process.model.xml.other", line, text)));
    }
}
