/** The label Territoire Numérique Libre, from the opening of an edition to its palmarès. */
@NullMarked
package fr.tnl;

import org.jspecify.annotations.NullMarked;
