package fr.tnl.review;

import fr.tnl.campaign.Axis;
import fr.tnl.campaign.Editions;
import fr.tnl.shared.DossierReference;
import fr.tnl.shared.EditionCode;
import fr.tnl.shared.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a juror has a dossier, in words and figures that they can check. */
@Service
@Transactional(readOnly = true)
public class AppointmentReasons {

    private final ReviewRepository reviews;
    private final ReviewSeats seats;
    private final JuryBench bench;
    private final Jurors jurors;
    private final Editions editions;
    private final Messages messages;

    AppointmentReasons(
            ReviewRepository reviews,
            ReviewSeats seats,
            JuryBench bench,
            Jurors jurors,
            Editions editions,
            Messages messages) {
        this.reviews = reviews;
        this.seats = seats;
        this.bench = bench;
        this.jurors = jurors;
        this.editions = editions;
        this.messages = messages;
    }

    /** As things stand now: loads change while dossiers come and go. Names nobody else. */
    public String of(Review review, String account) {
        EditionCode edition = new DossierReference(review.reference()).edition();
        String reason = load(edition, account) + " " + messages.get("review.why.noTie");
        List<Axis> alone = alone(review, edition, account);
        return alone.isEmpty()
                ? reason
                : reason + " "
                        + messages.get(
                                "review.why.axes",
                                alone.stream().map(Axis::title).collect(Collectors.joining(", ")));
    }

    private String load(EditionCode edition, String account) {
        Map<String, Integer> loads = seats.loads(edition);
        List<Integer> all = bench.seated(edition).stream()
                .map(juror -> loads.getOrDefault(juror.account(), 0))
                .sorted()
                .toList();
        int own = loads.getOrDefault(account, 0);
        boolean even = all.stream().allMatch(load -> load == own);
        return even
                ? messages.get("review.why.even", own)
                : messages.get("review.why.load", own, all.get(0), all.get(all.size() - 1));
    }

    /** Axes that this juror knows best, and nobody else who reads the dossier does. */
    private List<Axis> alone(Review review, EditionCode edition, String account) {
        Set<String> others = new HashSet<>();
        for (Review other : reviews.findByReference(review.reference())) {
            if (other.juror() != null && !account.equals(other.juror())) {
                others.addAll(jurors.get(other.juror()).expertAxes());
            }
        }
        Set<String> own = jurors.get(account).expertAxes();
        return editions.get(edition).axes().stream()
                .filter(axis -> own.contains(axis.id()) && !others.contains(axis.id()))
                .toList();
    }
}
