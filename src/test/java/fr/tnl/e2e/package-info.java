/** The product as people meet it: in a browser, over portal, back office and Tasklist. */
@NullMarked
package fr.tnl.e2e;

import org.jspecify.annotations.NullMarked;
