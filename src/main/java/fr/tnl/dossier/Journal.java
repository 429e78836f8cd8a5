package fr.tnl.dossier;

import fr.tnl.dossier.journal.Break;
import fr.tnl.dossier.journal.ChainCheck;
import fr.tnl.dossier.journal.Commitment;
import fr.tnl.dossier.journal.Fault;
import fr.tnl.dossier.journal.Head;
import fr.tnl.dossier.spi.Vouched;
import fr.tnl.shared.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the journal of a dossier is whole, and still says of its contents what it said. */
@Service
@Transactional(readOnly = true)
public class Journal {

    /** @param head its end, to be kept elsewhere */
    public record State(Head head, List<Break> breaks) {

        public boolean isWhole() {
            return breaks.isEmpty();
        }
    }

    private final Timeline timeline;
    private final JournalHeads heads;
    private final List<Vouched> vouched;

    Journal(Timeline timeline, JournalHeads heads, List<Vouched> vouched) {
        this.timeline = timeline;
        this.heads = heads;
        this.vouched = List.copyOf(vouched);
    }

    public State of(Dossier dossier) {
        List<DossierEvent> lines = timeline.of(dossier.id());
        Head head = heads.of(dossier.id());
        ChainCheck chain = new ChainCheck(EventKind.ERASED.name());
        lines.forEach(line -> chain.add(line.entry()));
        List<Break> breaks = new ArrayList<>(chain.end(head));
        vouched.forEach(source -> breaks.addAll(unvouched(dossier, lines, source)));
        return new State(head, List.copyOf(breaks));
    }

    /** What a line vouches for, as it is held now; empty where it vouches for nothing, or that is gone. */
    public Optional<String> content(Dossier dossier, DossierEvent line) {
        return vouched.stream()
                .filter(source -> source.kinds().contains(line.kind()))
                .flatMap(source -> source.of(dossier).stream())
                .filter(text -> vouchesFor(line, text))
                .findFirst();
    }

    private static List<Break> unvouched(Dossier dossier, List<DossierEvent> lines, Vouched source) {
        List<DossierEvent> own = lines.stream()
                .filter(line -> source.kinds().contains(line.kind()))
                .toList();
        List<String> texts = source.of(dossier);
        // Lines from before there was a chain vouch for nothing
        boolean older = own.stream().anyMatch(line -> line.evidence().isEmpty());
        List<Break> breaks = new ArrayList<>();
        boolean stray = texts.stream().anyMatch(text -> own.stream().noneMatch(line -> vouchesFor(line, text)));
        if (stray && !older) {
            breaks.add(new Break(own.isEmpty() ? 0 : own.get(own.size() - 1).number(), Fault.NOT_VOUCHED));
        }
        own.stream()
                .filter(line -> !line.evidence().isEmpty())
                .filter(line -> texts.stream().noneMatch(text -> vouchesFor(line, text)))
                .map(line -> new Break(line.number(), Fault.NOT_VOUCHED))
                .filter(broken -> !breaks.contains(broken))
                .forEach(breaks::add);
        return breaks;
    }

    private static boolean vouchesFor(DossierEvent line, String text) {
        String salt = line.seal().detailSalt();
        return line.evidence().equals(Hashes.sha256(text))
                || (salt != null && line.evidence().equals(Commitment.hash(salt, text)));
    }
}
