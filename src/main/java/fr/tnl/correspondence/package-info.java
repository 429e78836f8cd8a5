/** What the two sides of a dossier write to each other beside its process, and the mails that tell of it. */
@ApplicationModule(allowedDependencies = {"shared", "campaign", "dossier", "dossier::spi", "mail", "template"})
@NullMarked
package fr.tnl.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
