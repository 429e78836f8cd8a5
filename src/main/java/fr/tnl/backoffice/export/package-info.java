/** The journal of each act, and a dossier in one file that proves itself. */
@NullMarked
package fr.tnl.backoffice.export;

import org.jspecify.annotations.NullMarked;
