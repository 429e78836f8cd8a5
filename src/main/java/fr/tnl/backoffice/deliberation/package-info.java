/** The meeting of the jury, dossier by dossier. */
@NullMarked
package fr.tnl.backoffice.deliberation;

import org.jspecify.annotations.NullMarked;
