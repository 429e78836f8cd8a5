package fr.tnl.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class DomainExceptionAnalyzerTest {

    private final DomainExceptionAnalyzer analyzer = new DomainExceptionAnalyzer(
            new MockEnvironment().withProperty("spring.messages.basename", "messages/shared, messages/campaign"));

    @Test
    void tellsAnAdministratorInWordsWhyTheApplicationDoesNotStart() {
        FailureAnalysis told = analyzer.analyze(new BeanCreationException(
                "editions", "failed", DomainException.of("campaign.file.missing", "2026.yaml", "contact.address")));

        assertThat(told.getDescription())
                .isEqualTo("Le fichier processes/editions/2026.yaml est incomplet\u00A0: renseignez"
                        + " «\u00A0contact.address\u00A0».");
        assertThat(told.getAction()).startsWith("Corrigez");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("no port"))).isNull();
    }

    @Test
    void isRegistered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.of(
                                        org.springframework.core.env.Environment.class, new MockEnvironment()),
                                (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(DomainExceptionAnalyzer.class);
    }
}
