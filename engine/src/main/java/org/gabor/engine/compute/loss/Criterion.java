package org.gabor.engine.compute.loss;

import java.util.Arrays;
import org.gabor.engine.optim.Loss;

/**
 * A loss over a batch, in double precision on the host: a batch's scores are too few to be worth a kernel. It keeps its
 * arrays between steps.
 */
public final class Criterion implements Term {

    private final LossFormula formula;
    private final double share;
    private final int classes;
    private final float[] logits;
    private final float[] gradient;
    private final int[] predicted;
    private final double[] scores;
    private final double[] target;
    private final double[] slope;
    private double lossSum;
    private double weight;
    private int correct;

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
        predicted = new int[logits.length / classes];
        scores = new double[classes];
        target = new double[classes];
        slope = new double[classes];
    }

    @Override
    public float[] gradient() {
        return gradient;
    }

    /** The class of the largest score, for each example. */
    public int[] predicted() {
        return predicted;
    }

    /** Not yet divided by {@link #weight}. */
    public double lossSum() {
        return lossSum;
    }

    /** What the examples count together: how many they are, but for class weights. */
    public double weight() {
        return weight;
    }

    /** This share of the mean loss; 0 where no example counts. */
    @Override
    public double loss() {
        return weight == 0 ? 0 : share * lossSum / weight;
    }

    /** Examples whose largest score is their label's. */
    public int correct() {
        return correct;
    }

    @Override
    public void score(Targets targets, int n) {
        lossSum = 0;
        correct = 0;
        weight = weight(targets, n);
        for (int i = 0; i < n; i++) {
            score(i * classes, targets, i);
            predicted[i] = largest(i * classes);
            correct += predicted[i] == targets.labels()[i] ? 1 : 0;
        }
    }

    private double weight(Targets targets, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            fillTarget(targets, i);
            sum += formula.weight(target);
        }
        return sum;
    }

    private void score(int start, Targets targets, int example) {
        fillTarget(targets, example);
        for (int c = 0; c < classes; c++) {
            scores[c] = logits[start + c];
        }
        lossSum += formula.apply(scores, target, slope);
        for (int c = 0; c < classes; c++) {
            gradient[start + c] = weight == 0 ? 0 : (float) (share * slope[c] / weight);
        }
    }

    private void fillTarget(Targets targets, int example) {
        Arrays.fill(target, 0);
        target[targets.labels()[example]] = targets.share(example);
        target[targets.partner(example)] += 1 - targets.share(example);
    }

    private int largest(int start) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = logits[start + c] > logits[start + best] ? c : best;
        }
        return best;
    }
}
