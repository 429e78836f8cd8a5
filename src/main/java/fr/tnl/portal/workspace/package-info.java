/** What applicants do with their dossier: answer, add documents, file, follow, withdraw. */
@NullMarked
package fr.tnl.portal.workspace;

import org.jspecify.annotations.NullMarked;
