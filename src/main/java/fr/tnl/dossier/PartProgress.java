package fr.tnl.dossier;

import fr.tnl.shared.Worded;

/**
 * What became of a part that was asked for.
 *
 * @param answer in words: the answer as it stands, or the names of the documents that were added; empty where there is
 *     none
 */
public record PartProgress(DossierPart part, State state, String answer) {

    /** Whether it came. */
    public enum State implements Worded {
        /** As it was when it was asked for. */
        TO_DO,
        DONE,
        /** Another answer hides the question now: there is nothing to answer. */
        NOT_ASKED;

        @Override
        public String messageKey() {
            return "dossier.part." + name();
        }
    }

    public boolean isToDo() {
        return state == State.TO_DO;
    }
}
