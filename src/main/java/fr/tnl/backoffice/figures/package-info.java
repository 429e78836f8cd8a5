/** The figures of an edition, drawn and as tables. */
@NullMarked
package fr.tnl.backoffice.figures;

import org.jspecify.annotations.NullMarked;
