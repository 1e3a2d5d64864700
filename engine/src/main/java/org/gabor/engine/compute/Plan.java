package org.gabor.engine.compute;

import java.util.Map;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.train.Recipe;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Image;

/**
 * A network compiled for one batch size: a fixed list of steps over buffers that are all allocated here and freed by
 * {@link #close}. One thread owns a plan. Images are N×C×H×W in C order; a batch may have fewer examples than
 * {@link #batch}.
 */
public final class Plan implements AutoCloseable {

    private Plan() {}

    /** Throws {@link PlanException} where the network has violations, or does not lead from one image to one vector. */
    public static Plan compile(Graph graph, PlanOptions options) {
        throw new UnsupportedOperationException();
    }

    /** The most examples a step can take. */
    public int batch() {
        throw new UnsupportedOperationException();
    }

    public int classes() {
        throw new UnsupportedOperationException();
    }

    public Image inputShape() {
        throw new UnsupportedOperationException();
    }

    public Parameters parameters() {
        throw new UnsupportedOperationException();
    }

    /** Draws every parameter anew, each from {@code seed} and its own name. */
    public void initialize(Recipe.Initialization initialization, long seed) {
        throw new UnsupportedOperationException();
    }

    /** Says how many training steps were done before, which decides the dropout masks of the next one (0 at first). */
    public void resumeAt(long doneSteps) {
        throw new UnsupportedOperationException();
    }

    /** Forward in training mode, mean cross-entropy, backward, update, over the first {@code n} examples. */
    public StepResult trainStep(float[] images, int[] labels, int n, Optimizer optimizer, double learningRate) {
        throw new UnsupportedOperationException();
    }

    /** A training step without the update: leaves the gradients in {@link Parameter#gradient}. */
    public StepResult gradients(float[] images, int[] labels, int n) {
        throw new UnsupportedOperationException();
    }

    /** After a {@link #trainStep}: log10(‖update‖ / ‖parameter‖) by the name of each weight tensor. */
    public Map<String, Double> updateRatios(Optimizer optimizer, double learningRate) {
        throw new UnsupportedOperationException();
    }

    /** Prediction mode over the first {@code n} images; read the result with {@link #logits}. */
    public void forward(float[] images, int n) {
        throw new UnsupportedOperationException();
    }

    /** The scores of the last pass, n×classes; without the softmax that the network may end in. */
    public float[] logits() {
        throw new UnsupportedOperationException();
    }

    /** Classifies the first {@code n} images in prediction mode. */
    public EvalResult evaluate(float[] images, int[] labels, int n) {
        throw new UnsupportedOperationException();
    }

    /** Bytes of all buffers. */
    public long bytes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
