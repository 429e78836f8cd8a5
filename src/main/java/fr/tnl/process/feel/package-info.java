/** Expressions of forms and of decision tables, and what is remembered of them. */
@NullMarked
package fr.tnl.process.feel;

import org.jspecify.annotations.NullMarked;
