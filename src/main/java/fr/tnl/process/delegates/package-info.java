/** Adapters between the steps of the models and the use cases of the domain. */
@NullMarked
package fr.tnl.process.delegates;

import org.jspecify.annotations.NullMarked;
