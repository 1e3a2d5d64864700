package org.gabor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The processes of all programs that take part in one race. */
final class Peers implements AutoCloseable {

    private final Race race;
    private final List<PeerProcess> peers = new ArrayList<>();

    private Peers(Race race) {
        this.race = race;
    }

    /** Throws {@link IllegalStateException} where one ends at once, or has more or fewer parameters. */
    static Peers open(Mode mode, Race race, Path log) throws IOException {
        Peers peers = new Peers(race);
        try {
            peers.start(mode, log);
            return peers;
        } catch (IOException | RuntimeException e) {
            peers.close();
            throw e;
        }
    }

    private void start(Mode mode, Path log) throws IOException {
        List<Program> programs = Program.in(mode, race);
        if (programs.contains(Program.ONNX_RUNTIME)) {
            Files.createDirectories(race.onnxFile().getParent());
            Files.write(race.onnxFile(), OnnxModel.of(race));
        }
        for (Program program : programs) {
            peers.add(new PeerProcess(program, mode, race, log));
        }
        peers.forEach(this::requireSameSize);
    }

    private void requireSameSize(PeerProcess peer) {
        PeerProcess first = peers.getFirst();
        if (peer.parameters() != first.parameters()) {
            throw new IllegalStateException("%s has %,d parameters, %s %,d.".formatted(
                    peer.program().title(), peer.parameters(), first.program().title(), first.parameters()));
        }
    }

    /** What keeps the programs from being compared: numbers that are not Gabor's. */
    List<String> complaints() {
        Check expected = peers.getFirst().check();
        List<String> complaints = new ArrayList<>();
        for (PeerProcess peer : peers.subList(1, peers.size())) {
            peer.check().complaint(expected, peer.program().tolerance()).ifPresent(difference -> complaints.add(
                    "%s and Gabor compute different numbers for %s: %s".formatted(
                            peer.program().title(), race.title(), difference)));
        }
        return complaints;
    }

    Map<Program, Standing> race(int rounds, double seconds) {
        Map<Program, Standing> standings = new EnumMap<>(Program.class);
        for (PeerProcess peer : peers) {
            standings.put(peer.program(), new Standing());
            peer.warmUp();
        }
        for (int round = 0; round < rounds; round++) {
            peers.forEach(peer -> standings.get(peer.program()).add(peer.run(seconds)));
        }
        peers.forEach(peer -> standings.get(peer.program()).peakMemory(peer.peakMemory()));
        return standings;
    }

    @Override
    public void close() throws IOException {
        peers.forEach(PeerProcess::close);
        Files.deleteIfExists(race.onnxFile());
    }
}
