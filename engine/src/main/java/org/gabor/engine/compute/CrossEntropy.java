package org.gabor.engine.compute;

/**
 * Softmax and cross-entropy in one, in double precision on the host: a batch's scores are too few to be worth a kernel.
 * A class of its own keeps the arrays between steps.
 */
final class CrossEntropy {

    private final int classes;
    private final float[] logits;
    private final float[] gradient;
    private final int[] predicted;
    private double lossSum;
    private int correct;

    CrossEntropy(int batch, int classes) {
        this.classes = classes;
        logits = new float[batch * classes];
        gradient = new float[batch * classes];
        predicted = new int[batch];
    }

    /** Scores to fill before {@link #score}, n×classes. */
    float[] logits() {
        return logits;
    }

    /** After {@link #score}: the gradient of the mean loss, softmax − one-hot over n. */
    float[] gradient() {
        return gradient;
    }

    int[] predicted() {
        return predicted;
    }

    double lossSum() {
        return lossSum;
    }

    int correct() {
        return correct;
    }

    void score(int[] labels, int n) {
        lossSum = 0;
        correct = 0;
        for (int i = 0; i < n; i++) {
            score(i * classes, labels[i], n);
            predicted[i] = largest(i * classes);
            correct += predicted[i] == labels[i] ? 1 : 0;
        }
    }

    private void score(int start, int label, int n) {
        double max = logits[start + largest(start)];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += Math.exp(logits[start + c] - max);
        }
        lossSum += Math.log(sum) + max - logits[start + label];
        for (int c = 0; c < classes; c++) {
            double probability = Math.exp(logits[start + c] - max) / sum;
            gradient[start + c] = (float) ((probability - (c == label ? 1 : 0)) / n);
        }
    }

    private int largest(int start) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = logits[start + c] > logits[start + best] ? c : best;
        }
        return best;
    }
}
