package fr.tnl.process.incidents;

import fr.tnl.incidents.spi.Protection;
import fr.tnl.process.variables.CampaignVariables;
import fr.tnl.process.variables.DossierVariables;
import fr.tnl.process.variables.ReviewVariables;
import fr.tnl.process.variables.Variable;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which variables nobody changes by hand, and why. */
final class ProtectedVariables {

    private static final Set<String> IDENTITY = names(
            CampaignVariables.EDITION,
            CampaignVariables.EDITION_TITLE,
            DossierVariables.REFERENCE,
            DossierVariables.TRACK,
            DossierVariables.AUTHORITY_NAME,
            ReviewVariables.REVIEW_ID,
            ReviewVariables.JUROR);

    /** Whoever changed these would send a result, or a dossier, where nobody decided that it goes. */
    private static final Set<String> DECISIONS = names(
            CampaignVariables.PALMARES_SIGNED,
            DossierVariables.DEROGATION,
            DossierVariables.ELIGIBILITY,
            DossierVariables.COMPLETE,
            DossierVariables.BADGE_LEVEL,
            DossierVariables.TOTAL_SCORE,
            DossierVariables.REVIEWS_SUFFICE,
            DossierVariables.PROPOSED_LEVEL,
            DossierVariables.AWARDED,
            ReviewVariables.RECUSED,
            ReviewVariables.JUROR_FOUND);

    private static final Pattern SECRET =
            Pattern.compile("secret|token|password|passwd|e-?mail|address|phone", Pattern.CASE_INSENSITIVE);

    private ProtectedVariables() {}

    /** @param value as the engine holds it */
    static Protection of(String name, @Nullable Object value) {
        if (IDENTITY.contains(name)) {
            return Protection.IDENTITY;
        }
        if (DECISIONS.contains(name)) {
            return Protection.DECISION;
        }
        return SECRET.matcher(name).find() || value instanceof String text && text.contains("@")
                ? Protection.MASKED
                : Protection.NONE;
    }

    private static Set<String> names(Variable<?>... variables) {
        return Stream.of(variables).map(Variable::name).collect(Collectors.toUnmodifiableSet());
    }
}
