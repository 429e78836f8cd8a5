/** The pages of applicants and of the public. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "campaign",
            "questionnaire",
            "dossier",
            "dossier::spi",
            "completeness",
            "correspondence",
            "review",
            "award",
            "issuance",
            "palmares",
            "mail",
            "web"
        })
@NullMarked
package fr.tnl.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
