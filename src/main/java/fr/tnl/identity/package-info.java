/** Accounts of staff and jurors, their roles, and the one login for all that they use. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
