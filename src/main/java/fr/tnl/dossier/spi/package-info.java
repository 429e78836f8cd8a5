/** What a dossier asks of whoever runs its process and its decision tables. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.dossier.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
