package org.gabor.engine.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

    @TempDir
    Path folder;

    @Test
    void whatTheFileSystemRefuses() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals("there is no such file or folder", reason(() -> Files.readString(folder.resolve("missing"))));
        assertEquals("a file of that name is there", reason(() -> Files.createDirectories(file)));
        assertEquals("it is not a folder", reason(() -> Files.list(file).close()));
    }

    @Test
    void whatTheSystemSaysInItsOwnWords() {
        assertEquals("you have no permission", FileProblem.reason(new AccessDeniedException("/some/file")));
        assertEquals("the disk is full", FileProblem.reason(new IOException("No space left on device")));
        assertEquals("the disk is full", FileProblem.reason(new FileSystemException("/a", null, "No space left on device")));
        assertEquals("Connection reset", FileProblem.reason(new IOException("Connection reset")));
        assertEquals("the system does not say why", FileProblem.reason(new IOException()));
    }

    private static String reason(Executable attempt) {
        return FileProblem.reason(assertThrows(IOException.class, attempt));
    }
}
