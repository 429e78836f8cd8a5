/** Mails: templates, sending once only, their log. */
@ApplicationModule(allowedDependencies = {"shared", "template"})
@NullMarked
package fr.tnl.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
