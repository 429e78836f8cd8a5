/** The running product as its people meet it: its pages, and the engine's own REST interfaces. */
@NullMarked
package fr.tnl.product;

import org.jspecify.annotations.NullMarked;
