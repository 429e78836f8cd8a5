package fr.tnl.dossier.journal;

import fr.tnl.shared.Worded;

/** How a journal is broken. */
public enum Fault implements Worded {
    /** A line is gone. */
    MISSING,
    /** Lines at the end are gone. */
    TRUNCATED,
    /** A line does not follow the one before: one of them was replaced, inserted or moved. */
    DETACHED,
    /** A line says something else than when it was written. */
    ALTERED,
    /** It names somebody else. */
    ACTOR_ALTERED,
    /** Its text is another. */
    DETAIL_ALTERED,
    /** A name or text is gone without an erasure that the journal tells of. */
    REDACTED,
    /** Lines were added behind the end that is kept apart. */
    BEYOND_HEAD,
    /** What the line vouches for is another thing now, or gone. */
    NOT_VOUCHED,
    /** A seal that was kept says that this line was another one. */
    NOT_AS_SEALED,
    /** A seal that was kept says that there were more lines. */
    SHORTER_THAN_SEALED,
    /** A seal that was kept names a dossier that is not there. */
    GONE;

    @Override
    public String messageKey() {
        return "dossier.journal.fault." + name();
    }
}
