/**
 * Whether the models under {@code processes/} can be lived with: each {@link fr.tnl.process.models.check.Inspection}
 * looks for one kind of mistake, before anything is deployed.
 */
@NullMarked
package fr.tnl.process.models.check;

import org.jspecify.annotations.NullMarked;
