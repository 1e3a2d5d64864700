package org.gabor.engine.optim;

import java.util.List;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Items;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * The loss that training minimizes. The targets are classes; a formula that needs values uses the one-hot vector of the class.
 */
public sealed interface Loss {

    Option<Double> LABEL_SMOOTHING = Option.of("loss.labelSmoothing", "Smoothing", Range.share(), 0.0).named("label smoothing")
            .flag("--label-smoothing", "SHARE").rare()
            .help("The share of each label that is spread over all classes, so that the network is never quite sure: often 0.1.");
    Option<List<Double>> CLASS_WEIGHTS = Option.<List<Double>>of("loss.classWeights", "Class weights",
            Items.decimals("a number for each class, such as 1, 2, 0.5, or the word balanced", Loss::weigh), List.of())
            .flag("--class-weights", "W,W,…").rare()
            .help("How much each class counts, in the order of the classes; balanced makes rare classes of an image folder count "
                    + "as much as common ones.");

    /** The losses to choose from. */
    static Family<Loss> family() {
        return new Family<>("loss", "Loss", "loss", "--loss", "LOSS", "The function that training minimizes.",
                List.of(CrossEntropy.KIND, BinaryCrossEntropy.KIND, MeanSquared.KIND, Margin.KIND));
    }

    private static boolean weigh(List<Double> weights) {
        return weights.isEmpty()
                || weights.stream().allMatch(weight -> weight >= 0) && weights.stream().anyMatch(weight -> weight > 0);
    }

    /**
     * Cross-entropy of the softmax, {@code torch.nn.CrossEntropyLoss}. With class weights, the mean is weighted, too.
     *
     * @param labelSmoothing share of the target that is spread over all classes (Szegedy et al. 2016), from 0 to below 1
     * @param classWeights one for each class; empty for equal weights
     */
    record CrossEntropy(double labelSmoothing, List<Double> classWeights) implements Loss {

        static final Kind<Loss> KIND = Kind.of(CrossEntropy.class, "cross-entropy", "Cross-entropy",
                "How surprised the network is by the right class: the usual choice where one class is right.",
                LABEL_SMOOTHING, CLASS_WEIGHTS);

        /** Plain cross-entropy. */
        public static final CrossEntropy DEFAULT = new CrossEntropy(0, List.of());

        public CrossEntropy {
            classWeights = List.copyOf(classWeights);
            LABEL_SMOOTHING.check(labelSmoothing);
            CLASS_WEIGHTS.check(classWeights);
        }
    }

    /** The mean over samples and classes of {@code torch.nn.BCEWithLogitsLoss}: a binary decision for every class. */
    record BinaryCrossEntropy() implements Loss {

        static final Kind<Loss> KIND = Kind.of(BinaryCrossEntropy.class, "bce", "Binary",
                "Binary cross-entropy: every class is a yes or no of its own.");
    }

    /** The mean over samples and classes of the squared difference, {@code torch.nn.MSELoss}. */
    record MeanSquared() implements Loss {

        static final Kind<Loss> KIND = Kind.of(MeanSquared.class, "mse", "Mean squared",
                "The squared distance to 1 for the right class and 0 for the others.");
    }

    /**
     * The margin loss of capsule networks (Sabour et al. 2017, equation 4; m⁺ 0.9, m⁻ 0.1, λ 0.5), summed over classes and
     * averaged over samples.
     */
    record Margin() implements Loss {

        static final Kind<Loss> KIND = Kind.of(Margin.class, "margin", "Margin",
                "The margin loss of capsule networks: the right class long, the others short, no matter how much.");
    }
}
