package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeField.CLASS_WEIGHTS;
import static org.gabor.app.runs.recipe.RecipeField.LABEL_SMOOTHING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabor.app.runs.MetricText;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.Loss.BinaryCrossEntropy;
import org.gabor.engine.optim.Loss.CrossEntropy;
import org.gabor.engine.optim.Loss.Margin;
import org.gabor.engine.optim.Loss.MeanSquared;

/** What training can make small. */
public enum LossKind implements Kind {
    CROSS_ENTROPY("Cross-entropy", "How surprised the network is by the right class: the usual choice where one class is right.",
            Map.of(LABEL_SMOOTHING, "0", CLASS_WEIGHTS, "")),
    BINARY_CROSS_ENTROPY("Binary", "Binary cross-entropy: every class is a yes or no of its own.", Map.of()),
    MEAN_SQUARED("Mean squared", "The squared distance to 1 for the right class and 0 for the others.", Map.of()),
    MARGIN("Margin",
            "The margin loss of capsule networks: the right class long, the others short, no matter how much.", Map.of());

    private final String title;
    private final String help;
    private final Map<RecipeField, String> customary;

    LossKind(String title, String help, Map<RecipeField, String> customary) {
        this.title = title;
        this.help = help;
        this.customary = customary;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public Map<RecipeField, String> customary() {
        return customary;
    }

    public static LossKind of(Loss loss) {
        return switch (loss) {
            case CrossEntropy _ -> CROSS_ENTROPY;
            case BinaryCrossEntropy _ -> BINARY_CROSS_ENTROPY;
            case MeanSquared _ -> MEAN_SQUARED;
            case Margin _ -> MARGIN;
        };
    }

    /** What {@code loss} says, written down. */
    static FieldTexts texts(Loss loss) {
        FieldTexts texts = new FieldTexts(of(loss).customary);
        return switch (loss) {
            case CrossEntropy entropy -> texts.with(LABEL_SMOOTHING, entropy.labelSmoothing()).with(CLASS_WEIGHTS,
                    entropy.classWeights().stream().map(MetricText::plain).collect(Collectors.joining(", ")));
            case BinaryCrossEntropy _, MeanSquared _, Margin _ -> texts;
        };
    }

    /** What is written, read; no text may have a problem. */
    Loss loss(FieldTexts texts, ClassCounts classes) {
        return switch (this) {
            case CROSS_ENTROPY -> new CrossEntropy(texts.decimal(LABEL_SMOOTHING), classWeights(texts, classes));
            case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy();
            case MEAN_SQUARED -> new MeanSquared();
            case MARGIN -> new Margin();
        };
    }

    private static List<Double> classWeights(FieldTexts texts, ClassCounts classes) {
        return isBalanced(texts)
                ? classes.balancedWeights()
                : texts.items(CLASS_WEIGHTS).stream().map(Double::valueOf).toList();
    }

    static boolean isBalanced(FieldTexts texts) {
        return texts.text(CLASS_WEIGHTS).strip().equals(FieldRule.BALANCED);
    }
}
