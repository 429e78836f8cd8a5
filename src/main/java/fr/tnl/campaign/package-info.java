/** Editions of the label: what the edition file says, and the campaign that runs by it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
