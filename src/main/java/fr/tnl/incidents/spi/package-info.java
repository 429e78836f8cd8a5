/** What is asked of whoever runs the processes, on steps that gave up. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.incidents.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
