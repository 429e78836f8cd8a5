/** What every module speaks: typed identifiers, errors, texts, time. */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package fr.tnl.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
