package org.gabor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Peer} seen from the benchmark. It works only while it is asked to. */
final class PeerProcess implements AutoCloseable {

    private static final double WARM_UP_SECONDS = 1;

    private final Program program;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;
    private final long parameters;

    PeerProcess(Program program, Mode mode, Race race, Path log) throws IOException {
        this.program = program;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program.options());
        command.addAll(List.of(Peer.class.getName(), program.name(), mode.name()));
        command.addAll(race.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("OMP_"));
        builder.environment().putAll(program.environment());
        // ONNX Runtime 1.29 does not survive a command line as long as the class path is.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process = builder.start();
        answers = process.inputReader();
        commands = new PrintStream(process.getOutputStream(), true);
        parameters = Long.parseLong(answer());
    }

    Program program() {
        return program;
    }

    long parameters() {
        return parameters;
    }

    /** Steps that nobody counts. */
    void warmUp() {
        run(WARM_UP_SECONDS);
    }

    /** Works for at least this long and returns what each step took, in seconds. */
    double[] run(double seconds) {
        return Arrays.stream(ask("run " + seconds + " " + program.leastSteps()).split(" "))
                .mapToDouble(Double::parseDouble).toArray();
    }

    Check check() {
        return Check.read(ask("check"));
    }

    long peakMemory() {
        return Long.parseLong(ask("memory"));
    }

    private String ask(String command) {
        commands.println(command);
        return answer();
    }

    private String answer() {
        try {
            String line;
            do {
                line = answers.readLine();
            } while (line != null && !line.startsWith(Peer.MARK));
            if (line == null) {
                throw new IllegalStateException(program.title() + " ended; target/benchmark.log says why.");
            }
            return line.substring(Peer.MARK.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        commands.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
