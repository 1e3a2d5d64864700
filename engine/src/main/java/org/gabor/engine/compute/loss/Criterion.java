package org.gabor.engine.compute.loss;

import java.util.List;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.ClassTarget;
import org.gabor.engine.task.Target;

/**
 * A loss over a batch, in double precision on the host, because a batch's scores are too few for a kernel. It reuses its arrays
 * between steps.
 */
final class Criterion implements LossTerm {

    private final LossFormula formula;
    private final double share;
    private final int classes;
    private final float[] logits;
    private final float[] gradient;
    private final double[] scores;
    private final double[] target;
    private final double[] slope;
    private double lossSum;
    private double weight;

    /**
     * @param share factor of this loss in the loss of the network
     * @param logits the scores, batch×classes, to fill before {@link #score}
     */
    Criterion(Loss loss, double share, int classes, float[] logits) {
        this.share = share;
        this.classes = classes;
        formula = LossFormula.of(loss, classes);
        this.logits = logits;
        gradient = new float[logits.length];
        scores = new double[classes];
        target = new double[classes];
        slope = new double[classes];
    }

    @Override
    public float[] gradient() {
        return gradient;
    }

    @Override
    public double lossSum() {
        return share * lossSum;
    }

    /** The number of samples, unless the classes have weights. */
    @Override
    public double weight() {
        return weight;
    }

    @Override
    public void score(List<Target> targets) {
        lossSum = 0;
        weight = weight(targets);
        for (int i = 0; i < targets.size(); i++) {
            score(i * classes, targets.get(i));
        }
    }

    private double weight(List<Target> targets) {
        double sum = 0;
        for (Target sample : targets) {
            fill(sample);
            sum += formula.weight(target);
        }
        return sum;
    }

    private void score(int start, Target sample) {
        fill(sample);
        for (int c = 0; c < classes; c++) {
            scores[c] = logits[start + c];
        }
        lossSum += formula.apply(scores, target, slope);
        for (int c = 0; c < classes; c++) {
            gradient[start + c] = weight == 0 ? 0 : (float) (share * slope[c] / weight);
        }
    }

    private void fill(Target sample) {
        if (!(sample instanceof ClassTarget scored)) {
            throw new IllegalArgumentException("Scores are compared with classes, not with pixels.");
        }
        scored.writeShares(target);
    }
}
