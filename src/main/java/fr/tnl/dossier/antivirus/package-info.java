/** Looks for harmful documents with a clamd server, where one is configured. */
@NullMarked
package fr.tnl.dossier.antivirus;

import org.jspecify.annotations.NullMarked;
