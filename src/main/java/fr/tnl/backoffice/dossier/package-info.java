/** A dossier as the staff and its jurors see it, and what is done to it. */
@NullMarked
package fr.tnl.backoffice.dossier;

import org.jspecify.annotations.NullMarked;
