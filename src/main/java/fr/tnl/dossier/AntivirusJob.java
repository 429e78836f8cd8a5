package fr.tnl.dossier;

import fr.tnl.dossier.antivirus.Clamd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has each document scanned once, some time after it was added: neither adding nor filing waits for the antivirus. A
 * failure ends the round, the next one begins later and with the other documents.
 */
class AntivirusJob {

    private static final Logger LOG = LoggerFactory.getLogger(AntivirusJob.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Scans scans;
    private final DocumentStore store;
    private final Clamd clamd;
    private final Clock clock;

    /** How often each document failed since the start. */
    private final Map<UUID, Integer> failures = new HashMap<>();

    private Duration pause = Duration.ZERO;
    private Instant next = Instant.MIN;

    AntivirusJob(Scans scans, DocumentStore store, Clamd clamd, Clock clock) {
        this.scans = scans;
        this.store = store;
        this.clamd = clamd;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void scanWaiting() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        List<Document> waiting = scans.waiting().stream()
                .sorted(Comparator.comparing(document -> failures.getOrDefault(document.id(), 0)))
                .toList();
        for (Document document : waiting) {
            try {
                scan(document);
            } catch (IOException | UncheckedIOException e) {
                tryLater(document, e);
                return;
            }
        }
        pause = Duration.ZERO;
    }

    private void scan(Document document) throws IOException {
        try (InputStream content = store.open(document.sha256())) {
            scans.record(document.id(), clamd.scan(content));
        }
        failures.remove(document.id());
    }

    private void tryLater(Document document, Exception problem) {
        failures.merge(document.id(), 1, Integer::sum);
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        next = clock.instant().plus(pause);
        LOG.warn("Document {} was not scanned, next try in {}: {}", document.id(), pause, problem.toString());
    }
}
