/** Figures of a campaign: its progress, delays, loads, scores and results, added up by the database over all dossiers. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "campaign", "dossier", "review"})
@NullMarked
package fr.tnl.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
