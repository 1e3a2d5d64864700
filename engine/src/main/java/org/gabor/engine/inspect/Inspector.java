package org.gabor.engine.inspect;

import java.util.function.BiFunction;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/**
 * Answers probes about a network, in prediction mode: batch normalization uses its running statistics and dropout does nothing.
 * One thread owns it. Throws {@link ProbeException} with a sentence if a probe doesn't suit the network.
 */
public final class Inspector implements AutoCloseable {

    private Inspected network;
    private final InspectionPlans plans;
    private final KeptActivations activations;

    public Inspector(Inspected network) {
        this(network, Plan::compile);
    }

    /** @param compiler chooses the kernels */
    Inspector(Inspected network, BiFunction<Graph, PlanOptions, Plan> compiler) {
        this.network = network;
        plans = new InspectionPlans(network, compiler);
        activations = new KeptActivations(plans);
    }

    /** Looks at the same network with other weights from now on. */
    public void use(Inspected changed) {
        network = changed;
        activations.forget();
        plans.use(changed);
    }

    /**
     * Answers a probe.
     *
     * @param listener follows probes that need many passes; it may cancel them, which throws
     *     {@link java.util.concurrent.CancellationException}
     */
    public <O extends Observation> O look(Probe<O> probe, ProbeListener listener) {
        return probe.answer().cast(answer(probe, listener));
    }

    public <O extends Observation> O look(Probe<O> probe) {
        return look(probe, ProbeListener.NONE);
    }

    /** Answers a question about these validation images; the listener may cancel it. */
    Observation look(Question.OfImages question, Dataset images, ProbeListener listener) {
        return new ValidationPasses(network, plans, images, listener).answer(question);
    }

    /** Finds a validation image; the listener may cancel it. Throws {@link UnsuitedProbeException} if there is none. */
    Observation look(Question.FindValidation image, Dataset images, ProbeListener listener) {
        return new ValidationPasses(network, plans, images, listener).find(image);
    }

    private Observation answer(Probe<?> probe, ProbeListener listener) {
        Gradients gradients = new Gradients(plans, listener);
        return switch (probe) {
            case Probe.Weights weights -> new LayerFilters(network, plans.predicting()).of(weights);
            case Probe.Scores scores -> scores(scores);
            case Probe.Activations layers -> statistics(layers);
            case Probe.Maps maps -> maps(maps);
            case Probe.Arithmetic arithmetic -> new Arithmetic(network, activations).of(arithmetic);
            case Probe.InputGradient gradient -> gradients.plain(gradient);
            case Probe.SmoothGrad smooth -> gradients.smooth(smooth);
            case Probe.GradCam cam -> new GradCam(network, plans).map(cam);
            case Probe.IntegratedGradients integrated ->
                    new IntegratedGradients(plans, network.normalization(), listener).map(integrated);
            case Probe.Occlusion occlusion -> new Occlusion(plans, network.normalization(), listener).map(occlusion);
            case Probe.Randomized(var map, long seed) -> randomized(map, seed, listener);
            case Probe.Maximize maximize -> new Maximization(network, plans, listener).of(maximize);
        };
    }

    private SampleScores scores(Probe.Scores probe) {
        Plan plan = plans.predicting();
        new Scores(plan);
        plan.run(SampleTensors.of(plan, probe.input()));
        return new SampleScores(plan.classes(), plan.logits());
    }

    private LayerStatistics statistics(Probe.Activations probe) {
        Plan plan = activations.after(probe.input());
        return new LayerStatistics(Scores.ifAny(plan, probe.target()),
                network.graph().topologicalOrder().stream().map(node -> statistics(plan, node)).toList());
    }

    private LayerStatistics.Layer statistics(Plan plan, Node node) {
        return new LayerStatistics.Layer(node.path().value(), node.layer().type(), network.shape(node).dims(),
                Statistics.of(plan.kept().values(node.id())));
    }

    private FeatureMaps maps(Probe.Maps probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        Plan plan = activations.after(probe.input());
        return new FeatureMaps(node.path().value(), network.shape(node).dims(), plan.kept().values(node.id()));
    }

    private <O extends Attribution> RandomizedMaps randomized(Probe.OfClass<O> probe, long seed, ProbeListener listener) {
        return new Randomization(network, this::use, listener).maps(probe, seed, map -> look(map, listener));
    }

    @Override
    public void close() {
        plans.close();
    }
}
