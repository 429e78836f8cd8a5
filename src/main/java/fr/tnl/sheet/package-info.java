/** Tables as files that spreadsheets and other programs read: CSV, written as the rows come, and ODS. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.tnl.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
