package org.gabor.bench;

import java.util.List;
import java.util.Map;

/** A program that takes part, in a process of its own. */
enum Program {
    GABOR("Gabor"),
    PYTORCH("PyTorch 2.7.1 (DJL 0.35.1)"),
    DL4J("Deeplearning4j 1.0.0-M2.1"),
    /** Not a contestant: one convolution, the fastest that the machine computes. */
    CONVOLUTION("one convolution");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Contestant open(Race race) {
        return switch (this) {
            case GABOR -> new GaborContestant(race);
            case PYTORCH -> new TorchContestant(race);
            case DL4J -> new Dl4jContestant(race);
            case CONVOLUTION -> new OneConvolution();
        };
    }

    /** Two threads each. Those over ND4J wait as Gabor's training process does, PyTorch as it is used to. */
    Map<String, String> environment() {
        return this == PYTORCH ? Map.of("OMP_NUM_THREADS", "2") : Map.of("OMP_NUM_THREADS", "2", "OMP_WAIT_POLICY", "PASSIVE");
    }

    /** The heap's limit and the garbage collector are those of Gabor's training process; arrays lie outside the heap. */
    List<String> options() {
        return List.of("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true", "-Dai.djl.pytorch.num_threads=2", "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dorg.bytedeco.javacpp.maxbytes=0", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    }
}
