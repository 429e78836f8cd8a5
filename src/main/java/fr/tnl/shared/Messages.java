package fr.tnl.shared;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the bundles under {@code messages/}, in French. */
@Component
public class Messages {

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /**
     * @param args a {@link Worded} one or a {@link DomainException} appears as its own text
     * @throws org.springframework.context.NoSuchMessageException where no bundle has the key
     */
    public String get(String key, Object... args) {
        return source.getMessage(key, Stream.of(args).map(this::inWords).toArray(), Locale.FRENCH);
    }

    public String of(DomainException problem) {
        return get(problem.key(), problem.args());
    }

    private Object inWords(Object argument) {
        if (argument instanceof Worded worded) {
            return get(worded.messageKey());
        }
        return argument instanceof DomainException problem ? of(problem) : argument;
    }
}
