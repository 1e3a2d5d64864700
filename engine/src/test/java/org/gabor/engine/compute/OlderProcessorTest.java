package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.memory.Precision;
import org.junit.jupiter.api.Test;

/** A process in which oneDNN sees no AVX-512: it trains as others do, and offers no bf16. */
class OlderProcessorTest {

    private static final String NETWORK = "lenet-relu-max";

    @Test
    void trainsAsNewerOnesDo() throws IOException, InterruptedException {
        assumeTrue(OneDnnKernels.areAvailable());
        assumeTrue(List.of("amd64", "x86_64").contains(System.getProperty("os.arch")));
        String[] lines = older().split("\n");
        assertEquals("bf16: false", lines[lines.length - 2]);
        double[] actual = Arrays.stream(lines[lines.length - 1].split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] expected = losses().stream().mapToDouble(Double::doubleValue).toArray();
        assertEquals(expected.length, actual.length);
        for (int step = 0; step < expected.length; step++) {
            assertEquals(expected[step], actual[step], 1e-4, "loss at step " + step);
        }
    }

    private static List<Double> losses() {
        return ProvidersTest.losses(NETWORK, Providers.best());
    }

    private static String older() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), OlderProcessorTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ONEDNN_MAX_CPU_ISA", "AVX2");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    public static void main(String[] none) {
        System.out.println("bf16: " + Plan.computesIn(Precision.BF16));
        System.out.println(String.join(" ", losses().stream().map(String::valueOf).toList()));
        System.exit(0);
    }
}
