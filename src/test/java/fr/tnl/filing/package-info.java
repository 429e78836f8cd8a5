/** Applications and their processes in one transaction, over the whole product. */
@NullMarked
package fr.tnl.filing;

import org.jspecify.annotations.NullMarked;
