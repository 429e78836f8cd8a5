/** Jurors, their ties, the assignment of dossiers, reviews and what they come to together. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "campaign", "dossier", "dossier::spi"})
@NullMarked
package fr.tnl.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
