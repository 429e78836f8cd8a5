/** Mails: templates, sending once only, their log. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
