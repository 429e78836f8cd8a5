package fr.tnl.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks as clamd does, and knows one virus. It can be told to misbehave. */
public final class FakeClamd implements AutoCloseable {

    /** What it does with a document. */
    public enum Mood {
        WELL,
        /** Takes the document and says nothing. */
        SILENT,
        /** Lets the connection in and reads nothing. */
        DEAF,
        REFUSING,
        BROKEN_OFF
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger scanned = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile String hated = "\uFFFF";

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void is(Mood newMood) {
        mood = newMood;
    }

    /** A document that it answers with an error. */
    public void cannotRead(String content) {
        hated = content;
    }

    /** How many documents got a verdict. */
    public int scanned() {
        return scanned.get();
    }

    @Override
    public void close() {
        try {
            closed.countDown();
            server.close();
            threads.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (IOException end) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            if (mood == Mood.DEAF) {
                closed.await();
                return;
            }
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            String reply =
                    switch (mood) {
                        case REFUSING -> "INSTREAM size limit exceeded. ERROR";
                        case BROKEN_OFF -> "";
                        case SILENT -> {
                            in.read();
                            yield "";
                        }
                        default -> verdict(command, content.toString(StandardCharsets.ISO_8859_1));
                    };
            socket.getOutputStream()
                    .write(reply.isEmpty() ? new byte[0] : (reply + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | InterruptedException brokenOff) {
            // The client was faster
        }
    }

    private String verdict(String command, String content) {
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        if (content.contains(hated)) {
            return "stream: Can't allocate memory ERROR";
        }
        scanned.incrementAndGet();
        return content.contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE")
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
    }
}
