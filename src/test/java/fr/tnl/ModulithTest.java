package fr.tnl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulithTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(TnlApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void everyFeatureIsAModule() {
        assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .contains(
                        "shared",
                        "authority",
                        "campaign",
                        "questionnaire",
                        "dossier",
                        "completeness",
                        "correspondence",
                        "review",
                        "award",
                        "palmares",
                        "mail",
                        "modelling",
                        "identity",
                        "print",
                        "sheet",
                        "template",
                        "issuance",
                        "webhook",
                        "process")
                .doesNotContain("fixtures");
    }

    /** A module without a list of what it may use would pass the verification whatever it does. */
    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(MODULES.stream().map(ApplicationModule::getBasePackage))
                .allSatisfy(base -> assertThat(base.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .map(module -> module.allowedDependencies()))
                        .hasValueSatisfying(allowed -> assertThat(allowed)
                                .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN)));
    }

    @Test
    void writesTheModulesDownForReaders() {
        new Documenter(MODULES).writeModulesAsPlantUml();
        assertThat(Path.of("target/spring-modulith-docs/components.puml"))
                .satisfies(file -> assertThat(Files.readString(file)).contains("Dossier"));
    }
}
