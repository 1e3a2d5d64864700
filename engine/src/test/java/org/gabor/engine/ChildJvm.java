package org.gabor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JVM of its own for a test, on the test's class path. */
public final class ChildJvm {

    private static final int LAST_LINES = 20;

    private final Class<?> program;
    private final List<String> options = new ArrayList<>(
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    private final Map<String, String> environment = new HashMap<>();

    private ChildJvm(Class<?> program) {
        this.program = program;
    }

    /** @param program has a {@code main} */
    public static ChildJvm of(Class<?> program) {
        return new ChildJvm(program);
    }

    public ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    public ChildJvm variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Waits for its end, which must be a good one; returns the lines that it printed, on the error stream too. */
    public List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            assertEquals(0, process.waitFor(),
                    () -> String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The numbers in the one line that begins with {@code name}. */
    public static double[] numbers(List<String> lines, String name) {
        String line = lines.stream().filter(said -> said.startsWith(name + " ")).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + lines));
        return Arrays.stream(line.substring(name.length() + 1).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
