package org.gabor.engine.compute.loss;

import java.util.Arrays;
import java.util.List;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.optim.Loss;

/**
 * The loss of one sample, a function of its scores. A target holds a value for each class; they sum to 1 (one-hot without mixup).
 */
interface LossFormula {

    /** The sample's loss; writes its gradient with respect to the scores to {@code gradient}. */
    double apply(double[] scores, double[] target, double[] gradient);

    /** The sample's weight in the mean over a batch. */
    default double weight(double[] target) {
        return 1;
    }

    static LossFormula of(Loss loss, int classes) {
        return switch (loss) {
            case Loss.CrossEntropy(double labelSmoothing, List<Double> weights) ->
                    new CrossEntropyFormula(labelSmoothing, classWeights(weights, classes));
            case Loss.BinaryCrossEntropy _ -> LossFormula::binaryCrossEntropy;
            case Loss.MeanSquared _ -> LossFormula::meanSquared;
            case Loss.Margin _ -> LossFormula::margin;
        };
    }

    private static double[] classWeights(List<Double> given, int classes) {
        double[] weights = new double[classes];
        Arrays.fill(weights, 1);
        if (!given.isEmpty() && given.size() != classes) {
            throw new PlanException("There are %d class weights for a network with %d outputs: give one for each."
                    .formatted(given.size(), classes));
        }
        for (int c = 0; c < given.size(); c++) {
            weights[c] = given.get(c);
        }
        return weights;
    }

    /** log(1 + eˣ) − t·x for each class, without overflow. */
    private static double binaryCrossEntropy(double[] scores, double[] target, double[] gradient) {
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            double x = scores[c];
            double small = Math.exp(-Math.abs(x));
            sum += Math.max(x, 0) - x * target[c] + Math.log1p(small);
            double sigmoid = (x >= 0 ? 1 : small) / (1 + small);
            gradient[c] = (sigmoid - target[c]) / scores.length;
        }
        return sum / scores.length;
    }

    private static double meanSquared(double[] scores, double[] target, double[] gradient) {
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            double difference = scores[c] - target[c];
            sum += difference * difference;
            gradient[c] = 2 * difference / scores.length;
        }
        return sum / scores.length;
    }

    /** Sabour et al. 2017, equation 4: T·max(0, 0.9 − v)² + 0.5·(1 − T)·max(0, v − 0.1)², summed over classes. */
    private static double margin(double[] scores, double[] target, double[] gradient) {
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            double missing = Math.max(0, 0.9 - scores[c]);
            double excess = Math.max(0, scores[c] - 0.1);
            double absent = 0.5 * (1 - target[c]);
            sum += target[c] * missing * missing + absent * excess * excess;
            gradient[c] = 2 * (absent * excess - target[c] * missing);
        }
        return sum;
    }
}
