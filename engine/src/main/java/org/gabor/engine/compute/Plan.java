package org.gabor.engine.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.exec.Program;
import org.gabor.engine.compute.exec.StepTime;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.SplitMix64;
import org.gabor.engine.compute.loss.Criterion;
import org.gabor.engine.compute.loss.Objective;
import org.gabor.engine.compute.loss.Targets;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Initializer;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.compute.plan.Arena;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.Part;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.compute.plan.Planner;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Shape;

/**
 * A network compiled for one batch size: a fixed list of steps over buffers that are all allocated here and freed by
 * {@link #close}. One thread owns a plan. Images are N×C×H×W in C order, films N×C×D×H×W; a batch may have fewer examples than
 * {@link #batch}.
 */
public final class Plan implements AutoCloseable {

    private final PlanOptions options;
    private final KernelProvider kernels;
    private final Arena arena = new Arena();
    private final Resources resources = new Resources();
    private final LiveGraph graph;
    private final List<Port> inputs;
    private final List<Port> outputs;
    /** The values of each output after a pass, batch × its size. */
    private final List<float[]> values;
    /** The most examples that go through the network at once. */
    private final int part;
    private final Blueprint blueprint;
    private final Parameters parameters;
    private Objective objective;
    private final Map<Integer, Program> programs = new HashMap<>();
    private final Optional<String> untrainable;
    private long doneSteps;
    private int examples;

    private Plan(LiveGraph graph, PlanOptions options, KernelProvider kernels) {
        problem(options.precision(), kernels).ifPresent(sentence -> {
            throw new PlanException(sentence);
        });
        this.options = options;
        this.kernels = kernels;
        this.graph = graph;
        inputs = graph.inputPorts();
        outputs = graph.outputPorts();
        values = outputs.stream().map(output -> new float[Math.multiplyExact(options.batch(), output.size())]).toList();
        part = Part.size(graph, options, kernels);
        blueprint = Planner.plan(graph, options.withBatch(part), kernels, arena);
        arena.allocate(kernels);
        parameters = Parameters.allocate(graph, options, layouts(), kernels, resources);
        if (!options.predicts()) {
            objective();
        }
        untrainable = BatchSizes.problem(graph.inference(), options.batch());
        program(part);
    }

    /**
     * Throws {@link PlanException} if the network has violations, if the machine does not compute in the precision, or if the
     * plan is for training and the network does not lead from one image to one vector.
     */
    public static Plan compile(Graph graph, PlanOptions options) {
        return compile(graph, options, Providers.best());
    }

    static Plan compile(Graph graph, PlanOptions options, KernelProvider kernels) {
        return new Plan(LiveGraph.of(graph, options), options, kernels);
    }

    /** Whether this machine computes in a precision; loads native libraries. */
    public static boolean computesIn(Precision precision) {
        return problem(precision).isEmpty();
    }

    /** Why this machine does not compute in a precision, in one sentence; empty where it does. Loads native libraries. */
    public static Optional<String> problem(Precision precision) {
        return problem(precision, Providers.best());
    }

    private static Optional<String> problem(Precision precision, KernelProvider kernels) {
        return kernels.computesIn(precision) ? Optional.empty()
                : Optional.of(("This machine does not compute in %s: its processor has no instructions for it, or oneDNN is "
                        + "missing or switched off; choose f32.").formatted(precision.text()));
    }

    private Map<String, Layout> layouts() {
        Map<String, Layout> layouts = new HashMap<>();
        blueprint.steps().forEach(step -> layouts.putAll(step.stage().layouts(kernels, part, options.predicts(), resources)));
        return layouts;
    }

    /** The most examples a step can take. */
    public int batch() {
        return options.batch();
    }

    /** The inputs of the network. */
    public List<Port> inputs() {
        return inputs;
    }

    /** The outputs that the plan computes, the main one first. */
    public List<Port> outputs() {
        return outputs;
    }

    /** Of feature maps and their gradients. */
    public Precision precision() {
        return options.precision();
    }

    /** The number of classes: of values of the main output. */
    public int classes() {
        return outputs.getFirst().size();
    }

    /** The shape of one example at the first input. */
    public Shape inputShape() {
        return inputs.getFirst().shape();
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Draws every parameter anew, each from {@code seed} and its own name. */
    public void initialize(Initialization initialization, long seed) {
        new Initializer(initialization, seed).initialize(parameters);
    }

    /** Says how many training steps were done before, which decides the dropout masks of the next one (0 at first). */
    public void resumeAt(long doneSteps) {
        this.doneSteps = doneSteps;
    }

    /** Forward in training mode, mean loss, backward, update, over the first {@code n} examples. */
    public StepResult trainStep(float[] images, Targets targets, int n, Optimizer optimizer, double learningRate) {
        StepResult result = gradients(images, targets, n);
        optimizer.step(learningRate);
        parameters.changed();
        doneSteps++;
        return result;
    }

    /**
     * A training step without the update: leaves the gradients in {@link Parameter#gradient}. Throws {@link PlanException}
     * where the plan's batch is too small for the network's batch normalisation.
     */
    public StepResult gradients(float[] images, Targets targets, int n) {
        requireLearning();
        untrainable.ifPresent(sentence -> {
            throw new PlanException(sentence);
        });
        run(List.of(images), n, new Pass.Training(SplitMix64.hash(options.seed() ^ SplitMix64.hash(doneSteps)), targets.labels()));
        objective.score(targets.orPixels(images), n);
        program(n).backward(objective.gradients());
        return new StepResult(objective.meanLoss(), objective.main().correct());
    }

    private void requireLearning() {
        if (options.predicts()) {
            throw new IllegalStateException("This plan was compiled for prediction only.");
        }
    }

    /** After {@link #gradients}: the loss's gradient at the images, n×C×H×W; throws {@link IllegalStateException} without. */
    public float[] inputGradient() {
        requireLearning();
        float[] gradient = new float[examples * inputs.getFirst().size()];
        program(examples).readInputGradient(gradient);
        return gradient;
    }

    /** After a {@link #trainStep}: log10(‖update‖ / ‖parameter‖) by the name of each weight tensor. */
    public Map<String, Double> updateRatios(Optimizer optimizer, double learningRate) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.role() == Role.WEIGHT && parameter.isTrained()) {
                double norm = parameters.vector().norm(parameter.name());
                ratios.put(parameter.name(), Math.log10(optimizer.updateNorm(parameter.name(), learningRate) / norm));
            }
        }
        return ratios;
    }

    /**
     * Computes all outputs of the plan in prediction mode, by their names; without the softmax that an output may end in if the
     * loss is the cross-entropy. Throws {@link IllegalArgumentException} if an input is missing or there are too many examples.
     */
    public Tensors run(Tensors batch) {
        List<float[]> from = inputs.stream().map(input -> batch.get(input.name())).toList();
        if (options.predicts()) {
            predict(from, batch.count());
        } else {
            run(from, batch.count(), Pass.PREDICTION);
        }
        Map<String, float[]> results = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            results.put(outputs.get(i).name(), Arrays.copyOf(values.get(i), batch.count() * outputs.get(i).size()));
        }
        return new Tensors(batch.count(), results);
    }

    /** Prediction mode over the first {@code n} images of a network with one input; read the result with {@link #logits}. */
    public void forward(float[] images, int n) {
        predict(List.of(images), n);
    }

    private void predict(List<float[]> from, int n) {
        requireBatch(n);
        List<float[]> into = values.subList(0, Math.toIntExact(graph.ends().stream().filter(end -> !end.isAuxiliary()).count()));
        for (int first = 0; first < n; first += part) {
            program(Math.min(part, n - first)).predict(from, into, first);
        }
        examples = n;
    }

    /**
     * The values that leave a kept node, n×C×H×W in C order, of the last pass; throws {@link IllegalStateException} if the plan
     * does not keep it.
     */
    public float[] values(NodeId node) {
        return program(examples).kept().values(node);
    }

    /**
     * After {@link #gradients}: the gradient of the loss at the values that leave a kept node, n×C×H×W; throws
     * {@link IllegalStateException} if the plan does not keep it or only predicts.
     */
    public float[] gradient(NodeId node) {
        return program(examples).kept().gradient(node);
    }

    /** Whether the network has a decoder, which reconstructs its input. */
    public boolean paints() {
        return graph.ends().stream().anyMatch(Ends.Output::isReconstruction);
    }

    /**
     * What the decoder makes of the first {@code n} images in prediction mode, n×C×H×W; throws {@link IllegalStateException}
     * where there is none.
     */
    public float[] paint(float[] images, int n) {
        String name = graph.ends().stream().filter(Ends.Output::isReconstruction).map(Ends.Output::name).findFirst()
                .orElseThrow(() -> new IllegalStateException("This network has no decoder."));
        return run(Tensors.of(n, inputs.getFirst().name(), images)).get(name);
    }

    /** Begins to measure batch norm's running statistics anew, over all batches that are then shown to what is returned. */
    public Calibration recalibrate() {
        requireLearning();
        return new Calibration(this);
    }

    /** The scores of the last pass, n×classes; without the softmax that the network may end in. */
    public float[] logits() {
        return Arrays.copyOf(values.getFirst(), examples * classes());
    }

    /** Classifies the first {@code n} images in prediction mode. */
    public EvalResult evaluate(float[] images, int[] labels, int n) {
        forward(images, n);
        Criterion loss = objective().main();
        loss.score(Targets.of(labels), n);
        return new EvalResult(loss.lossSum(), loss.weight(), loss.correct(), Arrays.copyOf(loss.predicted(), n));
    }

    private Objective objective() {
        if (objective == null) {
            objective = Objective.of(graph, options, values);
        }
        return objective;
    }

    void run(List<float[]> from, int n, Pass pass) {
        requireBatch(n);
        program(n).forward(from, values, pass);
        if (!(pass instanceof Pass.Prediction)) {
            parameters.changed();
        }
        examples = n;
    }

    /** A smaller batch has its own steps, bound once to the beginnings of the same buffers. */
    private Program program(int n) {
        return programs.computeIfAbsent(n,
                size -> new Program(blueprint, arena, parameters, kernels, size,
                options.inputGradient() || !options.kept().isEmpty()));
    }

    private void requireBatch(int n) {
        if (n < 1 || n > options.batch()) {
            throw new IllegalArgumentException(
                    "This plan takes 1 to %d images at a time, got %d.".formatted(options.batch(), n));
        }
    }

    /** How long each step for a whole batch, or a whole part of one, has taken so far, in the order of the network. */
    public List<StepTime> stepTimes() {
        return program(part).times();
    }

    /** Bytes of all buffers. */
    public long bytes() {
        return arena.bytes() + resources.bytes() + programs.values().stream().mapToLong(Program::bytes).sum();
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
        arena.close();
        resources.close();
    }
}
