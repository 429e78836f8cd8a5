package fr.tnl.award.spi;

import fr.tnl.campaign.Level;
import fr.tnl.shared.DossierReference;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision table that proposes a level: for a dossier, in the version that its process goes by. */
public interface LevelTable {

    Proposal of(DossierReference reference, BigDecimal total);

    /**
     * @param level null where the table gives none
     * @param from from which total on each level is proposed to an applicant of this kind and size; empty where the
     *     table does not tell
     */
    record Proposal(@Nullable Level level, Map<Level, BigDecimal> from) {}
}
