package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ND4J takes a second to load: what oneDNN computes whole never does. Its interfaces may be looked at, its factory not. */
class WithoutNd4jTest {

    @Test
    void lenetIsTrainedWithoutIt() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                WithoutNd4j.class.getName()).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            assertEquals(0, process.waitFor(),
                    () -> String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
            assertTrue(lines.stream().anyMatch("trained"::equals));
            assertEquals(List.of(), lines.stream().filter(line -> line.contains("org.nd4j.linalg.factory.")).toList());
        } finally {
            process.destroyForcibly();
        }
    }
}
