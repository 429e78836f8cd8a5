/** A label to try out: an open edition, accounts for every role, a jury with ties. Only under the profile demo. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "campaign", "campaign::spi", "identity", "review"})
@NullMarked
package fr.tnl.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
