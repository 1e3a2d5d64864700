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

    private final Program program;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;
    private final long parameters;

    PeerProcess(Program program, Race race, Path log) throws IOException {
        this.program = program;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Peer.class.getName(), program.name(),
                race.network(), Integer.toString(race.side()), Integer.toString(race.batch())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("OMP_"));
        builder.environment().putAll(program.environment());
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

    /** Trains for at least this long and returns what each step took, in seconds. */
    double[] run(double seconds) {
        commands.println("run " + seconds);
        return Arrays.stream(answer().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    long peakMemory() {
        commands.println("memory");
        return Long.parseLong(answer());
    }

    private String answer() {
        try {
            String line;
            do {
                line = answers.readLine();
            } while (line != null && !line.startsWith(Peer.MARK));
            if (line == null) {
                throw new IllegalStateException(program.title() + " ended; its log says why.");
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
