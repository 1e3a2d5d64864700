package org.gabor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabor.app.main.Launcher.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void nothingOrADocumentOpensTheWindow() throws IOException {
        String document = Files.createFile(folder.resolve("mine.gabor")).toString();
        assertEquals(Way.WINDOW, Way.of(new String[0], true));
        assertEquals(Way.WINDOW, Way.of(new String[] {document}, true));
    }

    @Test
    void aCommandOrNoScreenIsTheCommandLine() {
        assertEquals(Way.COMMAND, Way.of(new String[] {"zoo"}, true));
        assertEquals(Way.COMMAND, Way.of(new String[] {folder.resolve("missing.gabor").toString()}, true));
        assertEquals(Way.COMMAND, Way.of(new String[0], false));
    }

    @Test
    void theWorkerNeedsNoScreen() {
        assertEquals(Way.WORKER, Way.of(new String[] {"worker", "socket"}, false));
    }
}
