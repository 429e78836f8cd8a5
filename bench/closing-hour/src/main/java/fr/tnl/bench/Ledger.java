package fr.tnl.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the server told the applicants: which answers are saved, which reference a dossier got. */
public final class Ledger {

    /** By dossier id. */
    public static final class Entry {
        public final Map<String, List<String>> saved = new TreeMap<>();
        /** What had been saved when it was filed last. */
        public Map<String, List<String>> filed = Map.of();
        public int versions;
        public int documents;
        public String reference = "";
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final BufferedWriter requests;

    Ledger() {
        try {
            requests = Files.newBufferedWriter(Settings.requests());
            requests.write("kind,started,milliseconds,ok\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entry of(String dossier) {
        return entries.computeIfAbsent(dossier, id -> new Entry());
    }

    synchronized void request(String kind, long started, long milliseconds, boolean ok) {
        try {
            requests.write(kind + "," + started + "," + milliseconds + "," + ok + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how many dossiers were filed. */
    public static void main(String... arguments) throws IOException {
        Map<String, Entry> entries =
                new ObjectMapper().readValue(Settings.ledger().toFile(), new TypeReference<Map<String, Entry>>() {});
        System.out.println(
                entries.values().stream().filter(entry -> entry.versions > 0).count());
    }

    void close() {
        try {
            requests.close();
            new ObjectMapper().writeValue(Settings.ledger().toFile(), entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
