/** What reviews ask of whoever runs their process. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.review.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
