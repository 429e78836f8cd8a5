/** Publication as a whole: decided, proclaimed, corrected, asked for from outside. */
@NullMarked
package fr.tnl.publication;

import org.jspecify.annotations.NullMarked;
