package org.gabor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script on a machine that lacks something: the tools it asks are stand-ins in front of the path. */
@EnabledOnOs(OS.LINUX)
class GaborScriptTest {

    @TempDir
    private Path tools;

    @Test
    void missingGtkIsAnsweredByTheCommandThatInstallsIt() throws IOException, InterruptedException {
        stub("ldconfig", "echo libc.so.6");
        stub("apt-get", "");
        stub("apt-cache", "[ \"$2\" = libgtk-3-0t64 ]");

        assertComplaint("The window needs GTK 3, which is not installed: sudo apt-get install libgtk-3-0t64");
    }

    @Test
    void olderDebianHasGtkUnderItsOldName() throws IOException, InterruptedException {
        stub("ldconfig", "echo libc.so.6");
        stub("apt-get", "");
        stub("apt-cache", "exit 100");

        assertComplaint("The window needs GTK 3, which is not installed: sudo apt-get install libgtk-3-0");
    }

    private void stub(String tool, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(tool), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void assertComplaint(String sentence) throws IOException, InterruptedException {
        Path script = Path.of("..", "gabor").toAbsolutePath().normalize();
        ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        builder.environment().put("DISPLAY", ":0");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        Process process = builder.start();
        List<String> output = process.inputReader().lines().toList();

        assertEquals(List.of(sentence), output);
        assertEquals(1, process.waitFor());
    }
}
