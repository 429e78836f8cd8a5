/** Approval and publication of the laureates. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "campaign", "dossier", "award", "sheet"})
@NullMarked
package fr.tnl.palmares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
