package fr.tnl.palmares;

import fr.tnl.shared.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a sentence what an erratum changed. */
@Component
public class ErratumWords {

    private final Messages messages;

    ErratumWords(Messages messages) {
        this.messages = messages;
    }

    public String of(PublishedEdition edition, Erratum erratum) {
        String before = distinction(edition, erratum.levelBefore(), erratum.mentionsBefore());
        String after = distinction(edition, erratum.levelAfter(), erratum.mentionsAfter());
        return messages.get("palmares.erratum.sentence." + erratum.kind(), erratum.authorityName(), after, before);
    }

    /** A level with its mentions, such as {@code Or, mention « Mutualisation »}. */
    public String distinction(PublishedEdition edition, @Nullable String level, List<String> mentions) {
        if (level == null) {
            return "";
        }
        String title = edition.levelTitle(level);
        List<String> titles = edition.mentionTitles(mentions);
        return titles.isEmpty()
                ? title
                : messages.get("palmares.distinction", title, titles.size(), String.join("\u00A0», «\u00A0", titles));
    }
}
