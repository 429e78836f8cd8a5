/** What the pages of portal and back office have in common. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
