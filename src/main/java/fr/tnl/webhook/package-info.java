/** Tells other applications, at addresses of the configuration, what happens here: signed, and retried by the caller. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
