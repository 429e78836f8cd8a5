/** Documents that a model issues to a dossier, from texts that administrators write. */
@ApplicationModule(allowedDependencies = {"shared", "dossier", "dossier::spi", "print", "template"})
@NullMarked
package fr.tnl.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
