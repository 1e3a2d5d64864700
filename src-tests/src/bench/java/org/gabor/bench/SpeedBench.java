package org.gabor.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Training steps beside PyTorch's CPU build and Deeplearning4j, dropout included, and prediction beside PyTorch and ONNX
 * Runtime, two threads each. The programs are processes that take turns within one run, so that whatever else the machine does
 * meets all of them; ratios are medians over the rounds. Before a network is raced, all programs but Deeplearning4j show that
 * they compute Gabor's numbers with it. The tables for {@code docs/benchmarks.md} are printed and left in
 * {@code target/benchmark.md}, after each race anew.
 *
 * <p>{@code mvn -Pbench test -pl src-tests -am -Dtest=SpeedBench -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -Dbench.mode=train} or {@code predict}, {@code -Dbench.rounds}, {@code -Dbench.seconds} (of a turn) and
 * {@code -Dbench.only} (the beginning of a network's id).
 */
class SpeedBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "1.5"));
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final String MODE = System.getProperty("bench.mode", "");
    private static final Path REPORT = Path.of("target", "benchmark.md");
    private static final Path LOG = Path.of("target", "benchmark.log");

    private final Report report = new Report();
    private final Set<String> failures = new LinkedHashSet<>();

    @Test
    void racesItsPeers() throws IOException {
        Files.createDirectories(LOG.getParent());
        Race any = Races.of(Mode.PREDICT).getFirst();
        try (PeerProcess convolution = new PeerProcess(Program.CONVOLUTION, Mode.PREDICT, any, LOG)) {
            for (Mode mode : Mode.values()) {
                if (mode.name().toLowerCase(Locale.ROOT).startsWith(MODE)) {
                    run(mode, convolution);
                }
            }
        }
        System.out.println(Files.readString(REPORT));
        assertEquals(Set.of(), failures);
    }

    private void run(Mode mode, PeerProcess convolution) throws IOException {
        List<Race> races = Races.of(mode).stream().filter(race -> race.network().startsWith(ONLY)).toList();
        for (Race check : races.stream().map(Race::forCheck).distinct().toList()) {
            if (agree(mode, check)) {
                for (Race race : races.stream().filter(race -> race.forCheck().equals(check)).toList()) {
                    race(mode, race, convolution);
                }
            }
        }
    }

    /** Whether all compute the same; one that does not is a failure of the whole, after the other networks had their races. */
    private boolean agree(Mode mode, Race race) throws IOException {
        try (Peers peers = Peers.open(mode, race, LOG)) {
            List<String> complaints = peers.complaints();
            failures.addAll(complaints);
            return complaints.isEmpty();
        } catch (IllegalStateException e) {
            failures.add("%s: %s".formatted(race.title(), e.getMessage()));
            return false;
        }
    }

    private void race(Mode mode, Race race, PeerProcess convolution) throws IOException {
        try (Peers peers = Peers.open(mode, race, LOG)) {
            report.add(mode, race, peers.race(ROUNDS, SECONDS));
            report.limit(OneConvolution.OPERATIONS / Arrays.stream(convolution.run(1)).min().orElseThrow());
        } catch (IllegalStateException e) {
            failures.add("%s: %s".formatted(race.title(), e.getMessage()));
        }
        Files.writeString(REPORT, report.text("%d rounds of turns of %s s.".formatted(ROUNDS, SECONDS)));
    }
}
