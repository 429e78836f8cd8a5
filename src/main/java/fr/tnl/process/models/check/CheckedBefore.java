package fr.tnl.process.models.check;

import java.nio.file.Path;

/** Which files were found right before: what is costly to look at need not be looked at again at each start. */
@FunctionalInterface
public interface CheckedBefore {

    boolean holds(Path file);
}
