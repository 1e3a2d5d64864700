package org.gabor.app.cli;

import java.util.List;
import org.gabor.engine.optim.Loss;
import picocli.CommandLine.Option;

/** What training makes small. */
final class LossOptions {

    @Option(names = "--loss", paramLabel = "LOSS",
            description = "cross-entropy (the default), bce (each class a yes or no), mse or margin (capsules).")
    private String name;

    @Option(names = "--label-smoothing", paramLabel = "SHARE", description = "Share of the target that all classes get alike.")
    private Double smoothing;

    @Option(names = "--class-weights", paramLabel = "W,W,…", description = "How much each class counts, one number for each.")
    private String weights;

    /** Throws {@link UsageError} or {@link IllegalArgumentException} where a value is out of its range or goes with another one. */
    Loss over(Loss base) {
        if (name == null && smoothing == null && weights == null) {
            return base;
        }
        String chosen = OptionValues.or(name, "cross-entropy");
        OptionValues.onlyWith(chosen.equals("cross-entropy"), smoothing, "--label-smoothing", "--loss cross-entropy");
        OptionValues.onlyWith(chosen.equals("cross-entropy"), weights, "--class-weights", "--loss cross-entropy");
        return switch (chosen) {
            case "cross-entropy" -> new Loss.CrossEntropy(OptionValues.or(smoothing, 0.0),
                    weights == null ? List.of() : OptionValues.numbers("--class-weights", weights));
            case "bce" -> new Loss.BinaryCrossEntropy();
            case "mse" -> new Loss.MeanSquared();
            case "margin" -> new Loss.Margin();
            case String other -> OptionValues.unknown("loss", other, "cross-entropy, bce, mse, margin");
        };
    }
}
