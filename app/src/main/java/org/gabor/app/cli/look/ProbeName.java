package org.gabor.app.cli.look;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.cli.argument.NearMatches;
import org.gabor.app.cli.argument.UsageError;

/** The probes by their names on the command line. */
enum ProbeName {
    ACTIVATIONS("activations"),
    GRADIENT("gradient", OptionKey.TIMES),
    SMOOTH_GRAD("smooth-grad", OptionKey.SAMPLES, OptionKey.SIGMA),
    GRAD_CAM("grad-cam"),
    INTEGRATED_GRADIENTS("integrated-gradients", OptionKey.STEPS, OptionKey.BASELINE),
    OCCLUSION("occlusion", OptionKey.WINDOW, OptionKey.STRIDE, OptionKey.FILL),
    WEIGHTS("weights");

    private final String text;
    private final List<OptionKey> options;

    ProbeName(String text, OptionKey... options) {
        this.text = text;
        this.options = List.of(options);
    }

    /** Throws {@link UsageError} if there is no such probe. */
    static ProbeName find(String text) {
        return Stream.of(values()).filter(name -> name.text.equals(text)).findFirst().orElseThrow(() -> {
            List<String> near = NearMatches.of(text, Stream.of(values()).map(ProbeName::text).toList());
            return new UsageError("There is no probe \"%s\"%s Probes are %s.".formatted(text,
                    near.isEmpty() ? "." : "; did you mean " + String.join(", ", near) + "?", list()));
        });
    }

    private static String list() {
        return Stream.of(values()).map(ProbeName::text).collect(Collectors.joining(", "));
    }

    String text() {
        return text;
    }

    /** The keys of {@code --option}. */
    List<OptionKey> options() {
        return options;
    }

    /** Whether it looks at one layer, which can be chosen. */
    boolean takesLayer() {
        return switch (this) {
            case ACTIVATIONS, GRAD_CAM, WEIGHTS -> true;
            case GRADIENT, SMOOTH_GRAD, INTEGRATED_GRADIENTS, OCCLUSION -> false;
        };
    }

    /** Whether it looks at one sample. */
    boolean takesSample() {
        return this != WEIGHTS;
    }
}
