package fr.tnl.dossier.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Speaks with clamd over TCP: the content goes out in chunks ({@code INSTREAM}), one line comes back. */
public final class Clamd {

    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_REPLY = 1000;
    private static final int LONGEST_THREAT = 200;
    private static final String CLEAN = " OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    public Clamd(AntivirusProperties properties) {
        this.host = properties.host();
        this.port = properties.port();
        this.patience = properties.patience();
    }

    /**
     * @return what was found, or empty where the content is clean
     * @throws IOException where clamd is away, too slow, or could not tell
     */
    public Optional<String> scan(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            // A socket has no time limit for writing: whoever takes too long, at whatever, is cut off
            Executor afterwards = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> limit = CompletableFuture.runAsync(() -> close(socket), afterwards);
            try {
                socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
                send(content, new DataOutputStream(socket.getOutputStream()));
                return verdict(reply(socket.getInputStream()));
            } finally {
                limit.cancel(false);
            }
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(INSTREAM);
        byte[] chunk = new byte[CHUNK];
        for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
            if (length > 0) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String reply(InputStream in) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && reply.size() < LONGEST_REPLY; next = in.read()) {
            reply.write(next);
        }
        return reply.toString(StandardCharsets.UTF_8).strip();
    }

    /** Only the two answers that clamd gives to a whole scan count; anything else is no verdict. */
    private static Optional<String> verdict(String reply) throws IOException {
        if (reply.endsWith(CLEAN)) {
            return Optional.empty();
        }
        if (!reply.endsWith(FOUND)) {
            throw new IOException("clamd says: " + reply);
        }
        String threat = reply.substring(reply.indexOf(':') + 1, reply.length() - FOUND.length())
                .strip();
        return Optional.of(threat.substring(0, Math.min(threat.length(), LONGEST_THREAT)));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed anyway
        }
    }
}
