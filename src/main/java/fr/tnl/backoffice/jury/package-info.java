/** Who sits on the jury, with which ties and loads. */
@NullMarked
package fr.tnl.backoffice.jury;

import org.jspecify.annotations.NullMarked;
