package fr.tnl.shared;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileSyncTest {

    private final FileChannel open = mock(FileChannel.class);

    @Test
    void hasTheContentOfAFileOnTheDisk() throws IOException {
        new FileSync(true).file(open);

        verify(open).force(true);
    }

    @Test
    void doesNotWaitForItWhereEverythingIsThrownAwayInTheEnd() throws IOException {
        new FileSync(false).file(open);

        verify(open, never()).force(true);
    }

    @Test
    void leavesAFolderThatCannotBeOpenedAsItIs() {
        new FileSync(true).folder(Path.of("no", "such", "folder"));
    }
}
