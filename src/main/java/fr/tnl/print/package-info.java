/** Accessible PDF documents from HTML templates, and pictures from shapes. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
