package fr.tnl.print;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In a rehearsal of the models nobody reads documents, and what they look like is no part of the models. */
@Component
@Primary
@Profile("rehearsal")
class BlankPrinter extends PdfRenderer {

    private static final byte[] BLANK = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    BlankPrinter(MessageSource messages) {
        super(messages);
    }

    @Override
    public byte[] render(String template, Map<String, Object> model) {
        return BLANK;
    }
}
