package fr.tnl.palmares;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published editions by their codes: what is published belongs to one of them. */
public final class PublishedEditions {

    private final Map<String, PublishedEdition> byCode;

    PublishedEditions(List<PublishedEdition> all) {
        byCode = all.stream().collect(Collectors.toMap(PublishedEdition::edition, Function.identity()));
    }

    /** Of something that is published. */
    public PublishedEdition get(String code) {
        PublishedEdition edition = byCode.get(code);
        if (edition == null) {
            throw new IllegalArgumentException(code + " is not published");
        }
        return edition;
    }
}
