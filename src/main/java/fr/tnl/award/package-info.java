/** Deliberation, level, mentions and the certificate. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "campaign",
            "dossier",
            "dossier::spi",
            "review",
            "review::spi",
            "print"
        })
@NullMarked
package fr.tnl.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
