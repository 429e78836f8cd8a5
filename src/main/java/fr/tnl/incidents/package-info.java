/** Steps of the processes that gave up: why, in words, and what an administrator does about it. */
@ApplicationModule(allowedDependencies = {"shared", "dossier", "review"})
@NullMarked
package fr.tnl.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
