/** The pages of the secretariat, the presidency, the administration and the jury. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "campaign",
            "campaign::spi",
            "questionnaire",
            "dossier",
            "dossier::spi",
            "dossier::journal",
            "completeness",
            "correspondence",
            "review",
            "award",
            "issuance",
            "palmares",
            "mail",
            "modelling",
            "modelling::spi",
            "modelling::changes",
            "modelling::rehearsal",
            "sheet",
            "statistics",
            "incidents",
            "incidents::spi",
            "identity",
            "web"
        })
@NullMarked
package fr.tnl.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
