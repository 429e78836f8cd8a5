/** From the folder processes/ to the engine. */
@NullMarked
package fr.tnl.process.models.deployment;

import org.jspecify.annotations.NullMarked;
