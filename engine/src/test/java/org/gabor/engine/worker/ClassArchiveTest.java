package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String CLASS = Bystander.class.getName();

    @TempDir
    Path folder;

    private Path spacious;
    private Path jar;
    private ClassArchive archive;

    @BeforeEach
    void makeAJar() throws IOException {
        spacious = Files.createDirectory(folder.resolve("Application Support"));
        jar = spacious.resolve("program.jar");
        writeJar();
    }

    private void writeJar(String... others) throws IOException {
        String name = CLASS.replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = ClassArchiveTest.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            for (String other : others) {
                out.putNextEntry(new JarEntry(other));
            }
        }
        archive = ClassArchive.of(spacious, jar.toString());
    }

    @Test
    void theFirstStartWritesItAndTheNextTakesClassesFromIt() throws Exception {
        assertTrue(start().contains(CLASS + " source: file:"));
        assertTrue(Files.size(archive.file()) > 0);
        assertTrue(start().contains(CLASS + " source: shared objects file (top)"));
    }

    @Test
    void oneThatWasCutOffIsWrittenAnew() throws Exception {
        start();
        try (FileChannel open = FileChannel.open(archive.file(), StandardOpenOption.WRITE)) {
            open.write(ByteBuffer.allocate(4096));
        }
        assertTrue(start().contains(CLASS + " source: file:"));
        assertTrue(start().contains(CLASS + " source: shared objects file (top)"));
    }

    @Test
    void aChangedProgramHasANewOneInPlaceOfTheOld() throws Exception {
        start();
        Path old = archive.file();
        writeJar("another/");
        assertTrue(start().contains(CLASS + " source: file:"));
        assertTrue(start().contains(CLASS + " source: shared objects file (top)"));
        assertFalse(Files.exists(old));
    }

    @Test
    void oneOfAProcessThatNeverTrainedIsDiscarded() throws Exception {
        Instant before = Instant.now();
        start();
        archive.discard(Instant.now().plusSeconds(60));
        assertTrue(Files.exists(archive.file()), "written by an earlier process");
        archive.discard(before);
        assertFalse(Files.exists(archive.file()));
    }

    @Test
    void thereIsNoneWhereClassesLieInFoldersOrItsNameCannotBeQuoted() {
        assertFalse(archive.options().isEmpty());
        assertEquals("", ClassArchive.of(spacious, jar + File.pathSeparator + folder).options());
        assertEquals("", ClassArchive.of(Path.of("an \"odd\" name"), jar.toString()).options());
    }

    /** What a JVM with its options says of the classes that it loads. */
    private String start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load", "-cp", jar.toString(), CLASS).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", archive.options());
        archive.tidy();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** Ends as the worker does. */
    public static final class Bystander {
        public static void main(String... arguments) {
            Runtime.getRuntime().halt(0);
        }
    }
}
