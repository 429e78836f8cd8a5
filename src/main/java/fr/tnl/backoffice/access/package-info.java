/** Who may do what in the back office. */
@NullMarked
package fr.tnl.backoffice.access;

import org.jspecify.annotations.NullMarked;
