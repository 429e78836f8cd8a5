package fr.tnl.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkRequestTest {

    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    @Test
    void isDueAtOnce() {
        LinkRequest request = request();

        assertThat(request.dueAt()).isEqualTo(NOW);
        assertThat(request.sentAt()).isNull();
        assertThat(request.attempts()).isZero();
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToHalfAnHour() {
        List<Long> pauses = new ArrayList<>();
        LinkRequest request = request();
        for (int attempt = 0; attempt < 9; attempt++) {
            request = request.later(NOW);
            pauses.add(Duration.between(NOW, request.dueAt()).toSeconds());
        }

        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 1920L, 1920L);
        assertThat(request.attempts()).isEqualTo(9);
        assertThat(request.sentAt()).isNull();
    }

    @Test
    void keepsWhenItLeftAndForWhom() {
        LinkRequest owed = request();

        LinkRequest sent = owed.later(NOW).sent(NOW.plusSeconds(30));

        assertThat(sent.sentAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.id()).isEqualTo(owed.id());
        assertThat(sent.dossier()).isEqualTo(owed.dossier());
        assertThat(sent.email()).isEqualTo(owed.email());
    }

    private static LinkRequest request() {
        return LinkRequest.of(UUID.randomUUID(), "dsi@rennes.example", NOW);
    }
}
