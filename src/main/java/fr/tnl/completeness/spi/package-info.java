/** What completeness asks of whoever runs the dossier's process. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.completeness.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
