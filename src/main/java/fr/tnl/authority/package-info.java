/** The referential of local authorities and its search. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
