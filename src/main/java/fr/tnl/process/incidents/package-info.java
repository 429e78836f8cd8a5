/** Steps that gave up, as the engine keeps them. */
@NullMarked
package fr.tnl.process.incidents;

import org.jspecify.annotations.NullMarked;
