package org.gabor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;

/** A program that takes part, in a process of its own. */
enum Program {
    GABOR("Gabor"),
    GABOR_BF16("Gabor, bf16"),
    PYTORCH("PyTorch 2.7.1"),
    PYTORCH_CHANNELS_LAST("PyTorch, channels last"),
    /** For comparison of the precisions: bf16 as autocast has it. */
    PYTORCH_BF16("PyTorch, channels last, bf16"),
    ONNX_RUNTIME("ONNX Runtime 1.29.0"),
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

    /** Those that take part, Gabor first. */
    static List<Program> in(Mode mode, Race race) {
        return Arrays.stream(values()).filter(program -> program.takesPart(mode, race)).toList();
    }

    private boolean takesPart(Mode mode, Race race) {
        return switch (this) {
            case GABOR, PYTORCH, PYTORCH_CHANNELS_LAST -> true;
            case GABOR_BF16 -> Plan.computesIn(Precision.BF16);
            case PYTORCH_BF16 -> mode == Mode.TRAIN && Plan.computesIn(Precision.BF16);
            case ONNX_RUNTIME -> mode == Mode.PREDICT;
            // Its networks are translated as far as the book's need it; dropout cannot be switched off.
            case DL4J -> mode == Mode.TRAIN && race.isOfTheBook() && race.chance();
            case CONVOLUTION -> false;
        };
    }

    /** The least of a turn; Deeplearning4j's can take half a minute. */
    int leastSteps() {
        return this == DL4J ? 1 : 2;
    }

    /** By how much its scores may differ from Gabor's, as a share of the largest. */
    double tolerance() {
        return this == GABOR_BF16 || this == PYTORCH_BF16 ? 2e-2 : 1e-3;
    }

    Contestant open(Race race, Mode mode) {
        return switch (this) {
            case GABOR -> new GaborContestant(race, mode, Precision.F32);
            case GABOR_BF16 -> new GaborContestant(race, mode, Precision.BF16);
            case PYTORCH -> new TorchContestant(race, Precision.F32, false);
            case PYTORCH_CHANNELS_LAST -> new TorchContestant(race, Precision.F32, true);
            case PYTORCH_BF16 -> new TorchContestant(race, Precision.BF16, true);
            case ONNX_RUNTIME -> new OnnxContestant(race);
            case DL4J -> new Dl4jContestant(race);
            case CONVOLUTION -> new OneConvolution();
        };
    }

    /** Two threads each. Those over ND4J wait as Gabor's training process does, PyTorch as it is used to. */
    Map<String, String> environment() {
        return switch (this) {
            case PYTORCH, PYTORCH_CHANNELS_LAST, PYTORCH_BF16, ONNX_RUNTIME -> Map.of("OMP_NUM_THREADS", "2");
            case GABOR, GABOR_BF16, DL4J, CONVOLUTION ->
                    Map.of("OMP_NUM_THREADS", "2", "OMP_WAIT_POLICY", "PASSIVE", "GOMP_SPINCOUNT", "5000");
        };
    }

    /** The heap's limit and the garbage collector are those of Gabor's training process; arrays lie outside the heap. */
    List<String> options() {
        return List.of("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true", "-Dai.djl.pytorch.num_threads=2",
                "-Dai.djl.pytorch.num_interop_threads=1", "-Dorg.bytedeco.javacpp.maxbytes=0",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    }
}
