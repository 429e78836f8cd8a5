/** What awards ask of whoever runs a dossier's process and its decision tables. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.award.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
