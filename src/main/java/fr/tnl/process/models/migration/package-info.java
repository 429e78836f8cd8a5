/** Versions of the models in the engine, and the way of instances from one to another. */
@NullMarked
package fr.tnl.process.models.migration;

import org.jspecify.annotations.NullMarked;
