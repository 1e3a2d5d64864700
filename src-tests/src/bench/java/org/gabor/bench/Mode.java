package org.gabor.bench;

import java.util.List;

/** What a race is about. */
enum Mode {
    TRAIN("Training", 3),
    PREDICT("Prediction", 1);

    private final String title;
    private final int passes;

    Mode(String title, int passes) {
        this.title = title;
        this.passes = passes;
    }

    String title() {
        return title;
    }

    /** Over all weights: forward, and backward for inputs and for weights. */
    int passes() {
        return passes;
    }

    /** Those that the others are compared with. */
    List<Program> yardsticks() {
        return switch (this) {
            case TRAIN -> List.of(Program.PYTORCH, Program.PYTORCH_CHANNELS_LAST);
            case PREDICT -> List.of(Program.PYTORCH, Program.PYTORCH_CHANNELS_LAST, Program.ONNX_RUNTIME);
        };
    }
}
