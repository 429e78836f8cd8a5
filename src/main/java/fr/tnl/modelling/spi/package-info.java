/** What has to be known of the engine, and asked of it. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.modelling.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
