package org.gabor.engine.optim;

import java.util.List;

/** What training makes small. The targets are classes; where a formula needs numbers, a class is its one-hot vector. */
public sealed interface Loss {

    /** Plain cross-entropy. */
    Loss DEFAULT = new CrossEntropy(0, List.of());

    /**
     * Cross-entropy of the softmax, {@code torch.nn.CrossEntropyLoss}: with class weights the mean is weighted, too.
     *
     * @param labelSmoothing share of the target that is spread over all classes (Szegedy et al. 2016), from 0 to below 1
     * @param classWeights one for each class; empty for equal ones
     */
    record CrossEntropy(double labelSmoothing, List<Double> classWeights) implements Loss {
        public CrossEntropy {
            classWeights = List.copyOf(classWeights);
            SettingChecks.share("Label smoothing", labelSmoothing);
            classWeights.forEach(weight -> SettingChecks.atLeastZero("A class weight", weight));
            SettingChecks.require(classWeights.isEmpty() || classWeights.stream().anyMatch(weight -> weight > 0),
                    "At least one class weight must be above 0, got %s.", classWeights);
        }
    }

    /** The mean over examples and classes of {@code torch.nn.BCEWithLogitsLoss}: every class a yes or no of its own. */
    record BinaryCrossEntropy() implements Loss {}

    /** The mean over examples and classes of the squared difference, {@code torch.nn.MSELoss}. */
    record MeanSquared() implements Loss {}

    /**
     * The margin loss of capsule networks (Sabour et al. 2017, equation 4; m⁺ 0.9, m⁻ 0.1, λ 0.5), summed over classes, mean
     * over examples.
     */
    record Margin() implements Loss {}
}
