package fr.tnl.award;

import fr.tnl.award.spi.LevelTable;
import fr.tnl.review.Consolidation;
import fr.tnl.review.ReviewRounds;
import fr.tnl.review.Reviews;
import fr.tnl.shared.DossierReference;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings dossiers before the presidency. */
@Service
@Transactional
public class Deliberations {

    interface Sheets extends Repository<DeliberationSheet, String> {

        DeliberationSheet save(DeliberationSheet sheet);

        Optional<DeliberationSheet> findById(String reference);
    }

    private final Sheets sheets;
    private final ReviewRounds rounds;
    private final Reviews reviews;
    private final LevelTable levels;

    Deliberations(Sheets sheets, ReviewRounds rounds, Reviews reviews, LevelTable levels) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.reviews = reviews;
        this.levels = levels;
    }

    /**
     * The reviews of a dossier are in, or given up: hands it to the presidency, unless another is still owed.
     *
     * @return what the reviews come to, or empty where another round begins
     */
    public Optional<Consolidation> open(DossierReference reference) {
        Optional<Consolidation> concluded = rounds.conclude(reference);
        concluded.ifPresent(consolidation -> write(reference, consolidation));
        return concluded;
    }

    /** Writes the sheet of a dossier that was consolidated already. */
    void write(DossierReference reference) {
        write(reference, reviews.consolidation(reference));
    }

    private void write(DossierReference reference, Consolidation consolidation) {
        DeliberationSheet sheet = DeliberationSheet.of(
                reference.value(),
                reference.edition().value(),
                consolidation,
                levels.of(reference, consolidation.total()));
        sheets.save(find(reference).map(sheet::inPlaceOf).orElse(sheet));
    }

    @Transactional(readOnly = true)
    public Optional<DeliberationSheet> find(DossierReference reference) {
        return sheets.findById(reference.value());
    }
}
