/** Steps of dossier.bpmn. */
@NullMarked
package fr.tnl.process.delegates.dossier;

import org.jspecify.annotations.NullMarked;
