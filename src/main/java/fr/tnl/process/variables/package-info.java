/** Process variables, each declared once with its type. */
@NullMarked
package fr.tnl.process.variables;

import org.jspecify.annotations.NullMarked;
