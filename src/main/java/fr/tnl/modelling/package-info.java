/** What administrators do with the models that are deployed: see their versions, and move the instances under way. */
@ApplicationModule(allowedDependencies = {"shared", "dossier"})
@NullMarked
package fr.tnl.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
