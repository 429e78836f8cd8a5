/** What tests of several modules share. */
@NullMarked
package fr.tnl.testing;

import org.jspecify.annotations.NullMarked;
