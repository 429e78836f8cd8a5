/** What the campaign asks of whoever runs its process. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.campaign.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
