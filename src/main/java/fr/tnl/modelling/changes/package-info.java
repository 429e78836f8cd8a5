/** What differs between two deployments, in words. */
@NamedInterface("changes")
@NullMarked
package fr.tnl.modelling.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
