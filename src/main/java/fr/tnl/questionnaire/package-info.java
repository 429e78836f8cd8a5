/** A form schema as fields: validation of answers on the server, self-assessment score. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
