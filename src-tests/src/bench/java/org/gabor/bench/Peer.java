package org.gabor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.StringJoiner;

/**
 * The process of one program. Reads commands and answers each in one line that starts with {@link #MARK}: {@code run S N} does
 * at least N steps for at least S seconds and tells every step's, {@code memory} tells the most that was resident, in bytes,
 * {@code check} what the program computes, see {@link Check}.
 */
final class Peer {

    static final String MARK = "> ";

    private final Contestant contestant;
    private final Mode mode;

    private Peer(Contestant contestant, Mode mode) {
        this.contestant = contestant;
        this.mode = mode;
    }

    /** @param args program, mode, the race's arguments */
    public static void main(String... args) throws IOException {
        Program program = Program.valueOf(args[0]);
        Mode mode = Mode.valueOf(args[1]);
        Race race = Race.of(Arrays.asList(args).subList(2, args.length));
        new Peer(program.open(race, mode), mode).serve();
        System.exit(0);
    }

    private void serve() throws IOException {
        answer(Long.toString(contestant.parameters()));
        Scanner commands = new Scanner(System.in);
        while (commands.hasNextLine()) {
            List<String> command = List.of(commands.nextLine().split(" "));
            answer(switch (command.getFirst()) {
                case "run" -> run(Double.parseDouble(command.get(1)), Integer.parseInt(command.get(2)));
                case "memory" -> Long.toString(peakMemory());
                case "check" -> Check.of(contestant, mode).text();
                default -> throw new IllegalArgumentException("No command " + command.getFirst() + ".");
            });
        }
    }

    private static void answer(String line) {
        System.out.println(MARK + line);
    }

    private String run(double leastSeconds, int leastSteps) {
        StringJoiner seconds = new StringJoiner(" ");
        long begin = System.nanoTime();
        for (int step = 0; step < leastSteps || System.nanoTime() - begin < leastSeconds * 1e9; step++) {
            long start = System.nanoTime();
            double result = switch (mode) {
                case TRAIN -> contestant.train();
                case PREDICT -> contestant.predict()[0];
            };
            seconds.add(Double.toString((System.nanoTime() - start) / 1e9));
            if (Double.isNaN(result)) {
                throw new IllegalStateException("What it computes is not a number.");
            }
        }
        return seconds.toString();
    }

    private static long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElseThrow();
    }
}
