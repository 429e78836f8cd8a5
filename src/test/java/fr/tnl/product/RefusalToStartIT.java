package fr.tnl.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tnl.testing.ProductProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalToStartIT {

    private static final String PASSWORD = "tres-secret-et-faux";

    @TempDir
    Path folder;

    @Test
    void saysInFrenchThatNoDatabaseListensAndEnds() throws IOException {
        int dead = ProductProcess.freePort();

        try (ProductProcess product = ProductProcess.start(
                        folder,
                        "--spring.profiles.active=postgresql",
                        "--server.port=0",
                        "--TNL_DATABASE_PORT=" + dead,
                        "--TNL_DATABASE_PASSWORD=" + PASSWORD)
                .awaitEnd()) {
            assertThat(product.exitCode()).isNotZero();
            assertThat(product.output())
                    .contains("La base de données « jdbc:postgresql://localhost:" + dead + "/tnl » n’est pas joignable")
                    .contains("Vérifiez que le serveur de base de données est démarré")
                    .doesNotContain(PASSWORD, "\tat org.springframework");
        }
    }
}
