package fr.tnl.process.variables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application itself does with a process, and a model of that process therefore has to keep.
 *
 * @param process its id
 * @param given variables that the application hands over when it starts the process or sends it a message
 * @param messages that the application sends to it
 * @param elements ids by which the application finds its place in the process
 */
public record ProcessContract(String process, Set<String> given, Set<String> messages, Set<String> elements) {

    private static final List<ProcessContract> ALL = List.of(
            new ProcessContract(
                    CampaignVariables.PROCESS,
                    names(
                            CampaignVariables.EDITION,
                            CampaignVariables.OPENS_AT,
                            CampaignVariables.CLOSES_AT,
                            CampaignVariables.PROCLAIMS_AT),
                    Set.of(CampaignVariables.CLOSING_POSTPONED),
                    Set.of(
                            CampaignVariables.END_OF_EMBARGO,
                            CampaignVariables.APPROVAL,
                            CampaignVariables.COUNTERSIGNATURE)),
            new ProcessContract(
                    DossierVariables.PROCESS,
                    names(
                            DossierVariables.REFERENCE,
                            DossierVariables.EDITION,
                            DossierVariables.TRACK,
                            DossierVariables.AUTHORITY_NAME,
                            DossierVariables.AUTHORITY_KIND,
                            DossierVariables.POPULATION,
                            DossierVariables.SELF_ASSESSMENT,
                            DossierVariables.DEROGATION),
                    Set.of(
                            DossierVariables.SUBMITTED,
                            DossierVariables.AMENDED,
                            DossierVariables.COMPLEMENT_RECEIVED,
                            DossierVariables.WITHDRAWN,
                            DossierVariables.REVIEW_SET_ASIDE,
                            DossierVariables.DECISION_REOPENED),
                    Set.of()),
            new ProcessContract(
                    TiesVariables.PROCESS,
                    names(
                            CampaignVariables.EDITION,
                            CampaignVariables.EDITION_TITLE,
                            ReviewVariables.JUROR,
                            TiesVariables.DUE_AT,
                            TiesVariables.REMINDER_AT,
                            TiesVariables.REQUEST_AT),
                    Set.of(TiesVariables.ASKED, TiesVariables.KNOWN),
                    Set.of()),
            new ProcessContract(ReviewVariables.PROCESS, Set.of(), Set.of(ReviewVariables.HANDED_ON), Set.of()));

    public static List<ProcessContract> all() {
        return ALL;
    }

    public static Optional<ProcessContract> of(String process) {
        return ALL.stream()
                .filter(contract -> contract.process().equals(process))
                .findFirst();
    }

    /** All messages that the application sends. */
    public static Set<String> allMessages() {
        return ALL.stream().flatMap(contract -> contract.messages().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(Variable<?>... variables) {
        return Stream.of(variables).map(Variable::name).collect(Collectors.toUnmodifiableSet());
    }
}
