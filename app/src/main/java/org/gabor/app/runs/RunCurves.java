package org.gabor.app.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.run.RunView;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Lifecycle;
import org.gabor.engine.train.TrainingEvent.Metrics;
import org.gabor.engine.train.TrainingEvent.Note;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** Everything that one run has reported so far, ready to draw: its curves by epoch and its latest observations. */
public final class RunCurves {

    private final MetricSeries trainLoss = new MetricSeries();
    private final MetricSeries trainAccuracy = new MetricSeries();
    private final MetricSeries validationLoss = new MetricSeries();
    private final MetricSeries validationAccuracy = new MetricSeries();
    private final MetricSeries learningRate = new MetricSeries();
    private final MetricSeries speed = new MetricSeries();
    private final Map<String, MetricSeries> ratios = new LinkedHashMap<>();
    private final FlowHistory flow = new FlowHistory();
    private final Map<String, String> labels;
    private RunView view = RunView.NONE;

    /** A run of {@code network} that has reported nothing yet. */
    public RunCurves(Graph network) {
        labels = network.nodes().values().stream().collect(Collectors.toMap(node -> node.path().value(), Node::label));
    }

    /** The curves of no run. */
    public static RunCurves none() {
        return new RunCurves(Graph.empty(""));
    }

    public static RunCurves of(Graph network, List<TrainingEvent> history) {
        RunCurves curves = new RunCurves(network);
        history.forEach(curves::accept);
        return curves;
    }

    public void accept(TrainingEvent event) {
        view = view.after(event);
        flow.accept(event);
        switch (event) {
            case Started started -> truncate(started);
            case Step step -> add(step);
            case EpochEnded ended -> add(ended);
            case Observed<?>(int _, long step, UpdateRatios moved) -> add(step, moved);
            case Lifecycle _, Metrics _, Observed<?> _, Note _ -> {}
        }
    }

    /** Starts or resumes the run; a run that resumes from a checkpoint repeats the steps after it. */
    private void truncate(Started started) {
        double done = epochs(started.doneSteps());
        List.of(trainLoss, trainAccuracy, validationLoss, validationAccuracy, learningRate, speed)
                .forEach(series -> series.truncateAfter(done));
        ratios.values().forEach(series -> series.truncateAfter(done));
    }

    private void add(Step step) {
        double x = epochs(step.step());
        trainLoss.add(x, step.score().loss());
        trainAccuracy.add(x, step.score().accuracy());
        learningRate.add(x, step.learningRate());
        speed.add(x, step.imagesPerSecond());
    }

    private void add(EpochEnded ended) {
        validationLoss.add(ended.epoch(), ended.validation().loss());
        validationAccuracy.add(ended.epoch(), ended.validation().accuracy());
    }

    private void add(long step, UpdateRatios moved) {
        moved.log10Ratios().forEach(
                (parameter, ratio) -> ratios.computeIfAbsent(layer(parameter), _ -> new MetricSeries()).add(epochs(step), ratio));
    }

    private double epochs(long step) {
        return plan().map(p -> (double) step / p.stepsPerEpoch()).orElse((double) step);
    }

    /** "features.0" of "features.0.weight". */
    static String layer(String parameter) {
        int dot = parameter.lastIndexOf('.');
        return dot < 0 ? parameter : parameter.substring(0, dot);
    }

    public MetricSeries trainLoss() {
        return trainLoss;
    }

    public MetricSeries trainAccuracy() {
        return trainAccuracy;
    }

    public MetricSeries validationLoss() {
        return validationLoss;
    }

    public MetricSeries validationAccuracy() {
        return validationAccuracy;
    }

    public MetricSeries learningRate() {
        return learningRate;
    }

    /** Images per second. */
    public MetricSeries speed() {
        return speed;
    }

    /** log10(‖update‖ / ‖parameter‖) by layer path, in the order of the network. */
    public Map<String, MetricSeries> ratios() {
        return ratios;
    }

    /** Gradients and weights over time. */
    public FlowHistory flow() {
        return flow;
    }

    /** The label of the layer at {@code path}: "conv1" for "features.0". */
    public String label(String path) {
        return labels.getOrDefault(path, path);
    }

    /** What people call a parameter: "conv1" for "features.0.weight", "conv1 bias" for "features.0.bias". */
    public String parameterLabel(String key) {
        String layer = label(layer(key));
        return key.endsWith(".weight") ? layer : layer + " " + key.substring(key.lastIndexOf('.') + 1);
    }

    /** The latest observations of the run. */
    public RunView view() {
        return view;
    }

    /** Epochs, steps and classes of the run, after it has begun. */
    public Optional<Started> plan() {
        return view.status().plan();
    }
}
