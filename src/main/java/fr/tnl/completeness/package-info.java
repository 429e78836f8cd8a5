/** Eligibility rulings, completeness checks, and the complements they ask for. */
@ApplicationModule(allowedDependencies = {"shared", "campaign", "dossier", "dossier::spi"})
@NullMarked
package fr.tnl.completeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
