package org.gabor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.StringJoiner;

/**
 * The process of one program. Reads commands and answers each in one line that starts with {@link #MARK}: {@code run S} steps
 * for at least S seconds and tells every step's, {@code memory} tells the most that was resident, in bytes.
 */
final class Peer {

    static final String MARK = "> ";

    private Peer() {}

    /** @param args program, network, side, batch */
    public static void main(String... args) throws IOException {
        Race race = new Race(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Contestant contestant = Program.valueOf(args[0]).open(race);
        contestant.step();
        answer(Long.toString(contestant.parameters()));
        Scanner commands = new Scanner(System.in);
        while (commands.hasNextLine()) {
            String[] command = commands.nextLine().split(" ");
            answer(command[0].equals("run") ? run(contestant, Double.parseDouble(command[1])) : Long.toString(peakMemory()));
        }
        System.exit(0);
    }

    private static void answer(String line) {
        System.out.println(MARK + line);
    }

    private static String run(Contestant contestant, double atLeast) {
        StringJoiner seconds = new StringJoiner(" ");
        long begin = System.nanoTime();
        do {
            long start = System.nanoTime();
            double loss = contestant.step();
            seconds.add(Double.toString((System.nanoTime() - start) / 1e9));
            if (Double.isNaN(loss)) {
                throw new IllegalStateException("The loss is not a number.");
            }
        } while (System.nanoTime() - begin < atLeast * 1e9);
        return seconds.toString();
    }

    private static long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElseThrow();
    }
}
