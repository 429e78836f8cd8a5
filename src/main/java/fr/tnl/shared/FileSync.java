package fr.tnl.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what was written to a file is on the disk before anything else relies on it, so that a power cut
 * takes nothing that was promised. What is thrown away with its application, as in a rehearsal, need not wait for that.
 */
@Component
public class FileSync {

    private final boolean wanted;

    public FileSync(@Value("${tnl.file-sync:true}") boolean wanted) {
        this.wanted = wanted;
    }

    /** The content of an open file. */
    public void file(FileChannel open) throws IOException {
        if (wanted) {
            open.force(true);
        }
    }

    /** The names in a folder; some systems cannot open a folder and need not. */
    public void folder(Path folder) {
        if (wanted) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            } catch (IOException ignored) {
                // Its files themselves are on disk.
            }
        }
    }
}
