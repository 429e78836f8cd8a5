/** The chain of what happened to a dossier: how a line is hashed, and how one finds out that a line was tampered with. */
@NamedInterface("journal")
@NullMarked
package fr.tnl.dossier.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
