package org.gabor.app.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.Distributions.Running;
import org.gabor.engine.probe.GradientNorms;
import org.gabor.engine.probe.Spread;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.Lifecycle;
import org.gabor.engine.train.TrainingEvent.Metrics;
import org.gabor.engine.train.TrainingEvent.Note;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Started;

/** What a run has reported about its gradients and weights, by the path of the layer. It takes bounded memory. */
public final class FlowHistory {

    /** How a layer's weights and gradients were distributed at an epoch. */
    public record Moment(double epoch, Spread weights, Spread gradients) {}

    /** The first steps, whose mean gradients are shown. */
    public static final int FIRST_STEPS = 100;
    private static final int RECENT = 20;
    private static final int MOST_MOMENTS = 400;

    private final NavigableMap<Long, GradientNorms> first = new TreeMap<>();
    private final NavigableMap<Long, GradientNorms> recent = new TreeMap<>();
    private final NavigableMap<Long, Distributions> moments = new TreeMap<>();
    private Optional<Distributions> newest = Optional.empty();
    private Optional<Distributions> histograms = Optional.empty();
    private int stepsPerEpoch = 1;
    private long version;

    void accept(TrainingEvent event) {
        switch (event) {
            case Started started -> truncate(started);
            case Observed<?>(_, long step, GradientNorms norms) -> add(step, norms);
            case Observed<?>(_, long step, Distributions seen) -> add(step, seen);
            case Lifecycle _, Metrics _, Observed<?> _, Note _ -> {}
        }
    }

    /** A run that resumes from a checkpoint repeats the steps after it. */
    private void truncate(Started started) {
        version++;
        stepsPerEpoch = started.stepsPerEpoch();
        first.tailMap(started.doneSteps(), false).clear();
        recent.tailMap(started.doneSteps(), false).clear();
        moments.tailMap(started.doneSteps(), false).clear();
    }

    private void add(long step, GradientNorms norms) {
        version++;
        if (step <= FIRST_STEPS) {
            first.put(step, norms);
        }
        recent.put(step, norms);
        if (recent.size() > RECENT) {
            recent.pollFirstEntry();
        }
    }

    private void add(long step, Distributions seen) {
        version++;
        newest = Optional.of(seen);
        histograms = seen.tensors().stream().anyMatch(tensor -> !tensor.values().bins().isEmpty()) ? newest : histograms;
        moments.put(step, seen.withoutBins());
        if (moments.size() > MOST_MOMENTS) {
            thinOut();
        }
    }

    /** Forgets every second moment. */
    private void thinOut() {
        List<Long> steps = List.copyOf(moments.keySet());
        for (int i = 1; i < steps.size(); i += 2) {
            moments.remove(steps.get(i));
        }
    }

    /** A number that grows with every change. */
    public long version() {
        return version;
    }

    /** Whether the run has reported nothing of the kind, like one of an earlier version. */
    public boolean isEmpty() {
        return recent.isEmpty();
    }

    /** The number of first steps that {@link #firstNorms} is a mean of. */
    public int firstSteps() {
        return first.size();
    }

    /** The L2 norm of the gradient of each layer's weights, mean of the first steps. */
    public Map<String, Double> firstNorms() {
        return means(first.values());
    }

    /** As above, mean of the newest reports. */
    public Map<String, Double> recentNorms() {
        return means(recent.values());
    }

    private static Map<String, Double> means(Collection<GradientNorms> steps) {
        Map<String, Double> means = new LinkedHashMap<>();
        steps.forEach(step -> byLayer(step).forEach((layer, norm) -> means.merge(layer, norm / steps.size(), Double::sum)));
        return means;
    }

    /** A layer with several weight tensors has one norm over all of them. */
    private static Map<String, Double> byLayer(GradientNorms step) {
        Map<String, Double> norms = new LinkedHashMap<>();
        step.norms().forEach((parameter, norm) -> norms.merge(RunCurves.layer(parameter), norm, Math::hypot));
        return norms;
    }

    /** How the layer's values were distributed, in order. */
    public List<Moment> moments(String layer) {
        List<Moment> found = new ArrayList<>();
        moments.forEach((step, seen) -> weights(seen, layer).ifPresent(tensor -> found
                .add(new Moment((double) step / stepsPerEpoch, tensor.values(), tensor.gradients()))));
        return found;
    }

    /** The layer's newest distributions with histograms. */
    public Optional<Distributions.Weights> histograms(String layer) {
        return histograms.flatMap(seen -> weights(seen, layer));
    }

    private static Optional<Distributions.Weights> weights(Distributions seen, String layer) {
        return seen.tensors().stream().filter(tensor -> RunCurves.layer(tensor.parameter()).equals(layer)).findFirst();
    }

    /** The newest running statistics of a batch norm. */
    public Optional<Running> running(String layer) {
        return newest.flatMap(seen -> seen.norms().stream().filter(norm -> norm.path().equals(layer)).findFirst());
    }
}
