/** The process killed in the middle of its work. */
@NullMarked
package fr.tnl.crash;

import org.jspecify.annotations.NullMarked;
