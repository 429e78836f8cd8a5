/** The application of a local authority: draft, filed versions, documents, contacts, and what happened to it. */
@ApplicationModule(
        allowedDependencies = {"shared", "authority", "campaign", "questionnaire", "questionnaire::spi", "print"})
@NullMarked
package fr.tnl.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
