package fr.tnl.testing;

import static org.awaitility.Awaitility.await;

import fr.tnl.TnlApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The application in a process of its own: the engine is known to its whole process under one name, so that an
 * application that ends would take it from the one that other tests share.
 */
public final class ProductProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ProductProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param folder for its data and its log */
    public static ProductProcess start(Path folder, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("--tnl.data=" + folder.resolve("data"), "--camunda.bpm.job-execution.enabled=false"));
        all.addAll(List.of(arguments));
        Path log = folder.resolve("log");
        return new ProductProcess(
                JavaProcess.of(TnlApplication.class, all)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    public ProductProcess awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || output().contains("Ready."));
        return this;
    }

    public ProductProcess awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return this;
    }

    /** All that it wrote, with plain blanks. */
    public String output() {
        try {
            return Files.readString(log).replace('\u00A0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** One that nothing listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As a machine that loses its power. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
