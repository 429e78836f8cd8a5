package fr.tnl.dossier;

import fr.tnl.dossier.spi.Vouched;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What was filed: reference, authority, answers and documents of each version. */
@Component
class VouchedVersions implements Vouched {

    private final AnswerBook answerBook;
    private final Documents documents;

    VouchedVersions(AnswerBook answerBook, Documents documents) {
        this.answerBook = answerBook;
        this.documents = documents;
    }

    @Override
    public Set<EventKind> kinds() {
        return EnumSet.of(EventKind.FILED, EventKind.AMENDED, EventKind.COMPLEMENT_RECEIVED);
    }

    @Override
    public List<String> of(Dossier dossier) {
        return IntStream.rangeClosed(1, dossier.filedVersions())
                .mapToObj(number -> answerBook.content(
                        dossier, number, id -> documents.get(dossier.id(), id).sha256()))
                .toList();
    }
}
