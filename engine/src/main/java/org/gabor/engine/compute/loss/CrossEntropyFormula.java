package org.gabor.engine.compute.loss;

/**
 * Cross-entropy of the softmax: −Σ w·q·log p with q = (1 − smoothing)·target + smoothing / classes. A sample's weight in the mean
 * is that of its class, as in PyTorch's weighted mean.
 */
record CrossEntropyFormula(double smoothing, double[] weights) implements LossFormula {

    @Override
    public double apply(double[] scores, double[] target, double[] gradient) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            gradient[c] = Math.exp(scores[c] - max);
            sum += gradient[c];
        }
        double logSum = Math.log(sum) + max;
        double loss = 0;
        double mass = 0;
        for (int c = 0; c < scores.length; c++) {
            double wanted = wanted(target, c);
            // Avoids 0 · ∞, if a class with target 0 has an extremely low score.
            loss += wanted == 0 ? 0 : wanted * (logSum - scores[c]);
            mass += wanted;
        }
        for (int c = 0; c < scores.length; c++) {
            gradient[c] = mass * gradient[c] / sum - wanted(target, c);
        }
        return loss;
    }

    private double wanted(double[] target, int c) {
        return weights[c] * ((1 - smoothing) * target[c] + smoothing / weights.length);
    }

    @Override
    public double weight(double[] target) {
        double weight = 0;
        for (int c = 0; c < target.length; c++) {
            weight += weights[c] * target[c];
        }
        return weight;
    }
}
