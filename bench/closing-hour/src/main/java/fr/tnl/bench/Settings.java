package fr.tnl.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What {@code run.sh} sets as system properties. */
final class Settings {

    static final URI SERVER = URI.create(System.getProperty("bench.server", "http://localhost:8080"));
    /** Of this run: what one step notes for the next. */
    static final Path FOLDER = Path.of(System.getProperty("bench.folder", "."));
    /** The server's. */
    static final Path DATA = Path.of(System.getProperty("bench.data", "data"));
    /** Of the product. */
    static final Path REPOSITORY = Path.of(System.getProperty("bench.repository", "."));

    static final int DRAFTS = Integer.getInteger("bench.drafts", 2200);
    static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("bench.duration", 3600));
    static final int APPLICANTS_AN_HOUR = Integer.getInteger("bench.applicants", 2000);
    static final Instant CLOSING = Instant.parse(System.getProperty("bench.closing", "2100-01-01T00:00:00Z"));

    /** Sections that were answered on days before. */
    static final int ANSWERED_BEFORE = 3;

    private Settings() {}

    static Path form() {
        return REPOSITORY.resolve("processes/forms/application-label.form");
    }

    static Path applicants() {
        return FOLDER.resolve("applicants.csv");
    }

    static Path ledger() {
        return FOLDER.resolve("ledger.json");
    }

    static Path requests() {
        return FOLDER.resolve("requests.csv");
    }
}
