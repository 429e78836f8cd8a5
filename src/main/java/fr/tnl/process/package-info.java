/** The process engine: models and their check, forms, delegates, mails of the process. Nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "campaign",
            "campaign::spi",
            "questionnaire",
            "questionnaire::spi",
            "dossier",
            "dossier::spi",
            "completeness",
            "completeness::spi",
            "correspondence",
            "review",
            "review::spi",
            "award",
            "award::spi",
            "palmares",
            "incidents",
            "incidents::spi",
            "mail",
            "modelling",
            "modelling::spi",
            "template",
            "issuance",
            "webhook",
            "identity"
        })
@NullMarked
package fr.tnl.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
