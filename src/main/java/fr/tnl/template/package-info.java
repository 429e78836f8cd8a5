/** Texts that administrators write in {@code processes/}, with words in their places. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
