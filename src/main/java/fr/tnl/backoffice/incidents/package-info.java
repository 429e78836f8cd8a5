/** Steps that gave up: where, why, and what the administration does about it. */
@NullMarked
package fr.tnl.backoffice.incidents;

import org.jspecify.annotations.NullMarked;
