package org.gabor.engine.compute;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.exec.KeptValues;
import org.gabor.engine.compute.exec.Programs;
import org.gabor.engine.compute.exec.StepTime;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.compute.loss.LossTerm;
import org.gabor.engine.compute.loss.Objective;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Initializer;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.MicroBatch;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.compute.plan.Port;
import org.gabor.engine.compute.plan.WeightLayouts;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Target;
import org.gabor.engine.task.Task;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;

/**
 * A network compiled for one batch size: a fixed list of steps over buffers that are all allocated here and freed by
 * {@link #close}. One thread owns a plan. Images are N×C×H×W in C order, videos N×C×D×H×W; a batch may have fewer samples than
 * {@link #batch}.
 */
public final class Plan implements AutoCloseable {

    private final PlanOptions options;
    private final Arena arena;
    private final Resources resources;
    private final LiveGraph graph;
    private final HostArrays arrays;
    private final Parameters parameters;
    private final Task task;
    private Objective objective;
    private final Programs programs;
    private final Optional<String> untrainable;
    private long doneSteps;
    private int samples;

    private Plan(LiveGraph graph, PlanOptions options, KernelProvider kernels) {
        Providers.require(options.precision(), kernels);
        this.options = options;
        arena = new Arena(kernels);
        resources = new Resources(kernels);
        this.graph = graph;
        arrays = new HostArrays(graph, options.batch());
        int microBatch = MicroBatch.size(graph, options, kernels);
        PlanOptions micro = options.withBatch(microBatch);
        Blueprint blueprint = Planner.plan(graph, micro, kernels, arena);
        arena.allocate();
        parameters = Parameters.allocate(graph, options, WeightLayouts.of(blueprint, graph, micro, kernels, resources), kernels,
                resources);
        task = arrays.task(options.loss());
        if (options.trains()) {
            objective();
        }
        untrainable = BatchSizes.problem(graph.inference(), options.batch());
        programs = new Programs(blueprint, arena, parameters, kernels, microBatch,
                options.inputGradient() || !options.kept().isEmpty());
    }

    /**
     * Compiles a plan. Throws {@link PlanException} if the network has violations, if the machine does not compute in the
     * precision, or if the plan is for training and the network does not lead from one image to one vector.
     */
    public static Plan compile(Graph graph, PlanOptions options) {
        return compile(graph, options, Providers.best());
    }

    public static Plan compile(Graph graph, PlanOptions options, KernelProvider kernels) {
        return new Plan(LiveGraph.of(graph, options), options, kernels);
    }

    /** Whether this machine computes in a precision; loads native libraries. */
    public static boolean computesIn(Precision precision) {
        return problem(precision).isEmpty();
    }

    /** Why this machine does not support a precision, in one sentence; empty if it does. Loads native libraries. */
    public static Optional<String> problem(Precision precision) {
        return Providers.problem(precision, Providers.best());
    }

    /** The maximum batch size of a step. */
    public int batch() {
        return options.batch();
    }

    /** The inputs of the network. */
    public List<Port> inputs() {
        return arrays.inputs();
    }

    /** The outputs that the plan computes, the main one first. */
    public List<Port> outputs() {
        return arrays.outputs();
    }

    /** The precision of feature maps and their gradients. */
    public Precision precision() {
        return options.precision();
    }

    /** The number of classes: the size of the main output. */
    public int classes() {
        return arrays.main().size();
    }

    /** The shape of one sample at the first input. */
    public Shape inputShape() {
        return arrays.inputs().getFirst().shape();
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Draws every parameter again, each from {@code seed} and its own name. */
    public void initialize(Initialization initialization, long seed) {
        new Initializer(initialization, seed).initialize(parameters);
    }

    /** Sets the number of training steps done before, which determines the dropout masks of the next one (0 at first). */
    public void resumeAt(long doneSteps) {
        this.doneSteps = doneSteps;
    }

    /** Runs a training step: forward in training mode, mean loss, backward, update. */
    public StepResult trainStep(Batch batch, Optimizer optimizer, double learningRate) {
        StepResult result = gradients(batch);
        update(optimizer, learningRate);
        return result;
    }

    /** The second half of a training step, after {@link #gradients}; it may overwrite the gradients. */
    public void update(Optimizer optimizer, double learningRate) {
        optimizer.step(learningRate);
        parameters.changed();
        doneSteps++;
    }

    /**
     * A training step without the update: leaves the gradients in {@link org.gabor.engine.compute.params.Parameter#gradient}.
     * Throws {@link PlanException} if the plan's batch is too small for the network's batch normalization.
     */
    public StepResult gradients(Batch batch) {
        options.requireLearning();
        untrainable.ifPresent(sentence -> {
            throw new PlanException(sentence);
        });
        List<Target> targets = batch.targets(arrays.main().name());
        long seed = SplitMix64.hash(options.seed() ^ SplitMix64.hash(doneSteps));
        run(arrays.arrays(batch.inputs()), batch.count(), new Pass.Training(seed, task.labels(targets)));
        objective.score(batch);
        programs.of(batch.count()).backward(objective.gradients());
        return new StepResult(objective.meanLoss(), task.measure(targets, arrays.values().getFirst()));
    }

    /**
     * Runs the network in prediction mode, then backward from one score of each sample, a logit rather than a probability. Read
     * the gradients with {@link #inputGradient} and {@link #kept}, the scores with {@link #logits}. For plans of
     * {@link PlanOptions#inspection}; throws {@link IllegalStateException} for others.
     *
     * @param classes the index of the score in the main output, for each sample
     */
    public void scoreGradients(Tensors batch, int[] classes) {
        options.requireInspection();
        run(arrays.arrays(batch), batch.count(), Pass.PREDICTION);
        programs.of(batch.count()).backward(arrays.oneHot(classes));
    }

    /**
     * After {@link #gradients} or {@link #scoreGradients}: the gradient with respect to the images, n×C×H×W; throws
     * {@link IllegalStateException} without it.
     */
    public float[] inputGradient() {
        float[] gradient = new float[samples * arrays.inputs().getFirst().size()];
        programs.of(samples).readInputGradient(gradient);
        return gradient;
    }

    /**
     * Computes all outputs of the plan in prediction mode, by their names. If the loss is the cross-entropy, a softmax at the end
     * of an output is left out. Throws {@link IllegalArgumentException} if an input is missing or there are too many samples.
     */
    public Tensors run(Tensors batch) {
        List<float[]> from = arrays.arrays(batch);
        if (options.predicts()) {
            predict(from, batch.count());
        } else {
            run(from, batch.count(), Pass.PREDICTION);
        }
        return arrays.results(batch.count());
    }

    /** Runs the first {@code n} images of a network with one input in prediction mode; read the result with {@link #logits}. */
    public void forward(float[] images, int n) {
        predict(List.of(images), n);
    }

    private void predict(List<float[]> from, int n) {
        options.requireBatch(n);
        programs.predict(from, arrays.predicted(), n);
        samples = n;
    }

    /** Reads the values of the nodes in {@link PlanOptions#keep} after the last step. */
    public KeptValues kept() {
        return programs.of(samples).kept();
    }

    /** The names of the outputs that reconstruct the input. */
    public List<String> reconstructions() {
        return arrays.reconstructions();
    }

    /** The task that the network is trained for. */
    public Task task() {
        return task;
    }

    /**
     * A batch for a network with one input.
     *
     * @param images n×C×H×W, the targets of reconstructions
     * @param targets one for each image, for all other outputs
     */
    public Batch batchOf(float[] images, List<Target> targets) {
        return arrays.batch(task, images, targets);
    }

    /** Starts to recompute batch norm's running statistics over all batches that are added to the returned calibration. */
    public Calibration recalibrate() {
        options.requireLearning();
        return new Calibration(this);
    }

    /** The scores of the last pass, n×classes, without a softmax at the end of the network. */
    public float[] logits() {
        return arrays.main(samples);
    }

    /** The main output in prediction mode and its loss, without the outputs that only training uses. */
    public EvalResult evaluate(Batch batch) {
        predict(arrays.arrays(batch.inputs()), batch.count());
        List<Target> targets = batch.targets(arrays.main().name());
        LossTerm loss = objective().main();
        loss.score(targets);
        return new EvalResult(loss.lossSum(), loss.weight(), task.measure(targets, arrays.values().getFirst()), logits());
    }

    private Objective objective() {
        if (objective == null) {
            objective = Objective.of(graph, task, arrays.values());
        }
        return objective;
    }

    void run(List<float[]> from, int n, Pass pass) {
        options.requireBatch(n);
        programs.of(n).forward(from, arrays.values(), pass);
        if (!(pass instanceof Pass.Prediction)) {
            parameters.changed();
        }
        samples = n;
    }

    /** The time of each step so far, for a whole micro-batch, in the order of the network. */
    public List<StepTime> stepTimes() {
        return programs.times();
    }

    /** The size of all buffers in bytes. */
    public long bytes() {
        return arena.bytes() + resources.bytes() + programs.bytes();
    }

    @Override
    public void close() {
        programs.close();
        arena.close();
        resources.close();
    }
}
