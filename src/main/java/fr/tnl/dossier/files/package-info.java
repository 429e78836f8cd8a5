/** What a file is, found from its content, and whether it can be taken. */
@NullMarked
package fr.tnl.dossier.files;

import org.jspecify.annotations.NullMarked;
