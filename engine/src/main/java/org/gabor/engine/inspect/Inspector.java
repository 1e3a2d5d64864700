package org.gabor.engine.inspect;

import java.util.List;
import java.util.function.BiFunction;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/**
 * Answers probes about a network, in prediction mode: batch normalization uses its running statistics and dropout does nothing.
 * One thread owns it. Throws {@link ProbeException} with a sentence if a probe doesn't suit the network.
 */
public final class Inspector implements AutoCloseable {

    private static final int CONVOLUTION = 4;

    private Inspected network;
    private final InspectionPlans plans;

    public Inspector(Inspected network) {
        this(network, Plan::compile);
    }

    /** @param compiler chooses the kernels */
    Inspector(Inspected network, BiFunction<Graph, PlanOptions, Plan> compiler) {
        this.network = network;
        plans = new InspectionPlans(network, compiler);
    }

    /** Looks at the same network with other weights from now on. */
    public void use(Inspected changed) {
        network = changed;
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

    private Observation answer(Probe<?> probe, ProbeListener listener) {
        Gradients gradients = new Gradients(plans, listener);
        return switch (probe) {
            case Probe.Weights weights -> weights(weights);
            case Probe.Activations activations -> activations(activations);
            case Probe.Maps maps -> maps(maps);
            case Probe.InputGradient gradient -> gradients.plain(gradient);
            case Probe.SmoothGrad smooth -> gradients.smooth(smooth);
            case Probe.GradCam cam -> new GradCam(network, plans).map(cam);
            case Probe.IntegratedGradients integrated ->
                    new IntegratedGradients(plans, network.normalization(), listener).map(integrated);
            case Probe.Occlusion occlusion -> new Occlusion(plans, network.normalization(), listener).map(occlusion);
        };
    }

    private FilterBank weights(Probe.Weights probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        String key = network.graph().owner(node).path().child("weight").value();
        Plan plan = plans.predicting();
        Parameter weight = plan.parameters().find(key).filter(found -> found.dims().size() == CONVOLUTION)
                .orElseThrow(() -> new ProbeException("%s has no filters: choose a convolution.".formatted(node.path())));
        List<Integer> dims = weight.dims();
        return new FilterBank(node.path().value(), dims.get(0), dims.get(1), dims.get(2), dims.get(3), weight.read());
    }

    private LayerStatistics activations(Probe.Activations probe) {
        Plan plan = plans.keepingAll();
        float[] logits = predict(plan, probe.input());
        return new LayerStatistics(new Scores(plan).of(logits, probe.target()),
                network.graph().topologicalOrder().stream().map(node -> statistics(plan, node)).toList());
    }

    private LayerStatistics.Layer statistics(Plan plan, Node node) {
        return new LayerStatistics.Layer(node.path().value(), node.layer().type(), network.shape(node).dims(),
                Statistics.of(plan.kept().values(node.id())));
    }

    private FeatureMaps maps(Probe.Maps probe) {
        Node node = LayerPaths.find(network.graph(), probe.layer());
        Plan plan = plans.keepingAll();
        predict(plan, probe.input());
        return new FeatureMaps(node.path().value(), network.shape(node).dims(), plan.kept().values(node.id()));
    }

    private static float[] predict(Plan plan, float[] input) {
        return plan.run(SampleTensors.of(plan, input)).get(plan.outputs().getFirst().name());
    }

    @Override
    public void close() {
        plans.close();
    }
}
