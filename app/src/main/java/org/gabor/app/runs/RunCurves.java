package org.gabor.app.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.FiltersSeen;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.PrecisionChosen;
import org.gabor.engine.train.TrainingEvent.ReconstructionsSeen;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingEvent.Validating;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** What one run has said so far, ready to draw: its curves against epochs, its newest filters and confusion matrix. */
public final class RunCurves {

    private final MetricSeries trainLoss = new MetricSeries();
    private final MetricSeries trainAccuracy = new MetricSeries();
    private final MetricSeries validationLoss = new MetricSeries();
    private final MetricSeries validationAccuracy = new MetricSeries();
    private final MetricSeries learningRate = new MetricSeries();
    private final MetricSeries speed = new MetricSeries();
    private final Map<String, MetricSeries> ratios = new LinkedHashMap<>();
    private final Map<String, String> labels;
    private Optional<Work> work = Optional.empty();
    private Optional<Step> lastStep = Optional.empty();
    private Optional<EpochEnded> lastEpoch = Optional.empty();
    private Optional<FiltersSeen> filters = Optional.empty();
    private Optional<ReconstructionsSeen> reconstructions = Optional.empty();
    private Optional<Finished> finished = Optional.empty();
    private Optional<String> speeds = Optional.empty();

    /** A run of {@code network} that has said nothing yet. */
    public RunCurves(Graph network) {
        labels = network.nodes().values().stream().collect(Collectors.toMap(node -> node.path().value(), Node::label));
    }

    /** Those of no run. */
    public static RunCurves none() {
        return new RunCurves(Graph.empty(""));
    }

    public static RunCurves of(Graph network, List<TrainingEvent> history) {
        RunCurves curves = new RunCurves(network);
        history.forEach(curves::accept);
        return curves;
    }

    public void accept(TrainingEvent event) {
        switch (event) {
            case PrecisionChosen chosen -> speeds = RunText.speeds(chosen).or(() -> speeds);
            case Started started -> begin(started);
            case Step step -> add(step);
            case TrainingEvent.UpdateRatios moved -> moved.log10Ratios().forEach((parameter, ratio) ->
                    ratios.computeIfAbsent(layer(parameter), _ -> new MetricSeries()).add(epochs(moved.step()), ratio));
            case FiltersSeen seen -> filters = Optional.of(seen);
            case ReconstructionsSeen seen -> reconstructions = Optional.of(seen);
            case Validating validating -> work = work.map(before -> before.after(validating));
            case EpochEnded ended -> add(ended);
            case Finished end -> finished = Optional.of(end);
            case TrainingEvent.Preparing _, TrainingEvent.Noticed _, TrainingEvent.CheckpointWritten _, TrainingEvent.Paused _,
                 TrainingEvent.Resumed _, TrainingEvent.Stopped _, TrainingEvent.Failed _ -> { }
        }
    }

    /** A run that goes on from a checkpoint repeats the steps after it. */
    private void begin(Started started) {
        work = Optional.of(Work.begin(started));
        finished = Optional.empty();
        double done = epochs(started.doneSteps());
        List.of(trainLoss, trainAccuracy, validationLoss, validationAccuracy, learningRate, speed)
                .forEach(series -> series.truncateAfter(done));
        ratios.values().forEach(series -> series.truncateAfter(done));
        lastStep = lastStep.filter(step -> step.step() <= started.doneSteps());
        lastEpoch = lastEpoch.filter(epoch -> epoch.step() <= started.doneSteps());
    }

    private void add(Step step) {
        double x = epochs(step.step());
        trainLoss.add(x, step.loss());
        trainAccuracy.add(x, step.accuracy());
        learningRate.add(x, step.learningRate());
        speed.add(x, step.imagesPerSecond());
        lastStep = Optional.of(step);
        work = work.map(before -> before.after(step));
    }

    private void add(EpochEnded ended) {
        validationLoss.add(ended.epoch(), ended.validationLoss());
        validationAccuracy.add(ended.epoch(), ended.validationAccuracy());
        lastEpoch = Optional.of(ended);
        work = work.map(before -> before.after(ended));
    }

    private double epochs(long step) {
        return plan().map(p -> (double) step / p.stepsPerEpoch()).orElse((double) step);
    }

    /** "features.0" of "features.0.weight". */
    private static String layer(String parameter) {
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

    /** What people call the layer at {@code path}: "conv1" for "features.0". */
    public String label(String path) {
        return labels.getOrDefault(path, path);
    }

    /** Epochs, steps and classes of the run, once it has begun. */
    public Optional<Started> plan() {
        return work.map(Work::plan);
    }

    /** How far the run is, once it has begun. */
    public Optional<Work> work() {
        return work;
    }

    public Optional<Step> lastStep() {
        return lastStep;
    }

    public Optional<EpochEnded> lastEpoch() {
        return lastEpoch;
    }

    public Optional<FiltersSeen> filters() {
        return filters;
    }

    /** What a network with a decoder last painted. */
    public Optional<ReconstructionsSeen> reconstructions() {
        return reconstructions;
    }

    /** In which precision it was found faster, where that was tried: "bf16: 120 images/s against 75.3 in f32". */
    public Optional<String> speeds() {
        return speeds;
    }

    /** How the run came to its end, where it has. */
    public Optional<Finished> finished() {
        return finished;
    }
}
