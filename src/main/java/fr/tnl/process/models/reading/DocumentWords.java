package fr.tnl.process.models.reading;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words of the document about the processes. */
record DocumentWords(MessageSource messages) {

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    /** What a name stands for by a key that begins like that; the name itself where nobody said. */
    String orCode(String prefix, String name) {
        String word = name.isEmpty() ? "" : messages.getMessage(prefix + name, null, "", Locale.FRENCH);
        return word == null || word.isEmpty() ? Markdown.code(name) : word;
    }

    /** Of a process or decision by its key: headings change, keys do not. */
    static String anchor(String key) {
        return key;
    }
}
