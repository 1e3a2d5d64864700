package org.gabor.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Training steps of the book's networks beside PyTorch's CPU build and Deeplearning4j, dropout included, two threads each. The
 * programs are processes that take turns within one run, so that whatever else the machine does meets all of them; ratios are
 * medians over the rounds. The table for {@code docs/benchmarks.md} is printed and left in {@code target/benchmark.md}.
 *
 * <p>{@code mvn -Pbench test -pl src-tests -am -Dtest=TrainingSpeedBench -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -Dbench.rounds}, {@code -Dbench.seconds} (of a turn) and {@code -Dbench.only} (the beginning of a network's id).
 */
class TrainingSpeedBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "3"));
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final List<Program> CONTESTANTS = List.of(Program.GABOR, Program.PYTORCH, Program.DL4J);
    private static final Path TARGET = Path.of("target");

    private final List<String> table = new ArrayList<>(List.of(
            "| network | program | images/s | ratio to PyTorch | peak memory, MB | GFLOP/s | of the machine's limit |",
            "|---|---|---|---|---|---|---|"));

    private static Stream<Race> races() {
        return Stream.of(new Race("lenet5_d2l", 28, 256), new Race("alexnet_d2l", 224, 32), new Race("alexnet_d2l", 224, 128),
                new Race("vgg11_d2l_small", 224, 32), new Race("nin_d2l", 224, 32), new Race("googlenet_d2l", 96, 64),
                new Race("resnet18_d2l", 96, 64), new Race("densenet_d2l", 96, 64)).filter(race -> race.network().startsWith(ONLY));
    }

    @Test
    void trainsBesideItsPeers() throws IOException {
        Map<Race, Map<Program, Standing>> results = new LinkedHashMap<>();
        double limit = 0;
        Path log = TARGET.resolve("benchmark.log");
        Files.createDirectories(TARGET);
        try (PeerProcess convolution = new PeerProcess(Program.CONVOLUTION, races().findFirst().orElseThrow(), log)) {
            for (Race race : races().toList()) {
                results.put(race, run(race, log));
                limit = Math.max(limit, bestSpeed(convolution.run(1)));
            }
        }
        for (Map.Entry<Race, Map<Program, Standing>> result : results.entrySet()) {
            report(result.getKey(), result.getValue(), limit);
        }
        String report = "%s%n%nThe machine's limit: %.0f GFLOP/s. %d rounds of turns of %s s.%n".formatted(
                String.join(System.lineSeparator(), table), limit / 1e9, ROUNDS, SECONDS);
        Files.writeString(TARGET.resolve("benchmark.md"), report);
        System.out.println(report);
    }

    private static double bestSpeed(double[] seconds) {
        return OneConvolution.OPERATIONS / Arrays.stream(seconds).min().orElseThrow();
    }

    private static Map<Program, Standing> run(Race race, Path log) throws IOException {
        List<PeerProcess> peers = new ArrayList<>();
        Map<Program, Standing> standings = new EnumMap<>(Program.class);
        try {
            for (Program program : CONTESTANTS) {
                peers.add(new PeerProcess(program, race, log));
                standings.put(program, new Standing());
            }
            peers.forEach(peer -> assertEquals(peers.getFirst().parameters(), peer.parameters(), peer.program().title()));
            for (int round = 0; round < ROUNDS; round++) {
                peers.forEach(peer -> standings.get(peer.program()).add(peer.run(SECONDS)));
            }
            peers.forEach(peer -> standings.get(peer.program()).peakMemory(peer.peakMemory()));
        } finally {
            peers.forEach(PeerProcess::close);
        }
        return standings;
    }

    private void report(Race race, Map<Program, Standing> standings, double limit) {
        standings.forEach((program, standing) -> {
            double speed = standing.perSecond(race.batch());
            double operations = speed * race.operationsPerImage();
            table.add("| %s | %s | %.1f | %.2f | %.0f | %.0f | %.0f %% |".formatted(race.title(), program.title(), speed,
                    standing.ratioTo(standings.get(Program.PYTORCH)), standing.peakMemory() / 1e6, operations / 1e9,
                    100 * operations / limit));
        });
    }
}
