package org.gabor.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {

    @TempDir
    Path folder;

    private RecentFiles recent;

    @BeforeEach
    void none() {
        recent = new RecentFiles(new Settings(folder.resolve("settings.properties")));
    }

    @Test
    void areRememberedBetweenSessions() throws IOException {
        Path a = Files.createFile(folder.resolve("a, ü and spaces.gabor"));
        recent.add(a);
        assertEquals(List.of(a), new RecentFiles(new Settings(folder.resolve("settings.properties"))).list());
    }

    @Test
    void newestFirstEachOnceAndOnlyWhatExists() throws IOException {
        Path a = Files.createFile(folder.resolve("a.gabor"));
        Path b = Files.createFile(folder.resolve("b.gabor"));
        Path gone = Files.createFile(folder.resolve("gone.gabor"));
        recent.add(a);
        recent.add(gone);
        recent.add(b);
        recent.add(a);
        Files.delete(gone);
        assertEquals(List.of(a, b), recent.list());
    }

    @Test
    void keepsTheLastEight() throws IOException {
        for (int i = 0; i < 10; i++) {
            recent.add(Files.createFile(folder.resolve(i + ".gabor")));
        }
        assertEquals(List.of("9.gabor", "8.gabor", "7.gabor", "6.gabor", "5.gabor", "4.gabor", "3.gabor", "2.gabor"),
                recent.list().stream().map(file -> file.getFileName().toString()).toList());
    }
}
