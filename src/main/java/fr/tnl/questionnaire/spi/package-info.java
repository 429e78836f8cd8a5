/** What the questionnaire needs from outside. */
@NamedInterface("spi")
@NullMarked
package fr.tnl.questionnaire.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
