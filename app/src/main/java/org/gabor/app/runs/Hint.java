package org.gabor.app.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Started;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.model.Graph;

/** A one-line hint about a run's curves; empty if there is no problem. */
public record Hint(String sentence) {

    private static final int RISING_EPOCHS = 3;
    private static final int STUCK_EPOCHS = 2;
    private static final double STUCK_MARGIN = 0.02;
    private static final int RECENT_STEPS = 20;
    private static final double DIVERGED = 2;
    private static final double TOO_FAST = -1.3;
    private static final double TOO_SLOW = -5;

    /** The most urgent hint first. */
    public static Optional<Hint> of(RunCurves curves) {
        return noNumber(curves)
                .or(() -> stoppedEarly(curves))
                .or(() -> diverging(curves))
                .or(() -> overFitting(curves))
                .or(() -> notLearning(curves))
                .or(() -> stepSize(curves))
                .map(Hint::new);
    }

    private static Optional<String> noNumber(RunCurves curves) {
        return curves.view().step().filter(step -> !Double.isFinite(step.score().loss())).map(step -> sentence(
                "The loss became NaN in epoch %d: the learning rate %s is likely too large; stop, "
                        + "and try a tenth of it.",
                step.epoch(), MetricText.plain(step.learningRate())));
    }

    private static Optional<String> stoppedEarly(RunCurves curves) {
        Optional<Finished> finished =
                curves.view().status().ending().filter(Finished.class::isInstance).map(Finished.class::cast);
        return curves.plan().flatMap(plan -> finished.filter(end -> end.epochs() < plan.epochs()).map(end -> sentence(
                "Stopped early after epoch %d of %d: the validation loss was lowest after epoch %d.",
                end.epochs(), plan.epochs(), end.bestEpoch())));
    }

    /** A hint before training about how network and recipe fit together; empty if they fit. */
    public static Optional<Hint> of(Graph network, Recipe recipe) {
        return BatchSizes.warning(network, recipe.batch()).map(Hint::new);
    }

    /** Compares with the loss of guessing, ln(classes): a trained network stays below it. */
    private static Optional<String> diverging(RunCurves curves) {
        List<Point> recent = newest(curves.trainLoss(), RECENT_STEPS);
        if (recent.size() < RECENT_STEPS || curves.plan().isEmpty()) {
            return Optional.empty();
        }
        double mean = mean(recent);
        return mean > DIVERGED * chanceAccuracy(curves.plan().get())
                ? Optional.of(sentence("The loss diverges, to %.2f: the learning rate is too large, try a third of it.", mean))
                : Optional.empty();
    }

    private static Optional<String> overFitting(RunCurves curves) {
        List<Point> losses = newest(curves.validationLoss(), RISING_EPOCHS + 1);
        boolean rising = losses.size() > RISING_EPOCHS;
        for (int i = 1; i < losses.size(); i++) {
            rising &= losses.get(i).y() > losses.get(i - 1).y();
        }
        return rising
                ? Optional.of(sentence(
                        "Overfitting: validation loss has risen for %d epochs, %.3f to %.3f. Try dropout or stop here.",
                        RISING_EPOCHS, losses.getFirst().y(), losses.getLast().y()))
                : Optional.empty();
    }

    private static Optional<String> notLearning(RunCurves curves) {
        List<Point> losses = newest(curves.validationLoss(), STUCK_EPOCHS);
        return curves.plan()
                .filter(plan -> losses.size() == STUCK_EPOCHS)
                .filter(plan -> losses.stream().allMatch(p -> Math.abs(p.y() / chanceAccuracy(plan) - 1) < STUCK_MARGIN))
                .map(plan -> sentence("After %.0f epochs the loss is still that of guessing, %.3f: give it time, "
                        + "or try another learning rate.", losses.getLast().x(), chanceAccuracy(plan)));
    }

    private static Optional<String> stepSize(RunCurves curves) {
        List<Double> ratios = curves.ratios().values().stream()
                .flatMap(series -> series.last().stream()).map(Point::y).toList();
        if (ratios.isEmpty()) {
            return Optional.empty();
        }
        if (ratios.stream().allMatch(ratio -> ratio < TOO_SLOW)) {
            return Optional.of("The weights hardly move, by less than a 100,000th a step: try a larger learning rate.");
        }
        return ratios.stream().allMatch(ratio -> ratio > TOO_FAST)
                ? Optional.of("Every step changes all layers by more than a twentieth: try a smaller learning rate.")
                : Optional.empty();
    }

    private static String sentence(String sentence, Object... numbers) {
        return String.format(Locale.ROOT, sentence, numbers);
    }

    private static double chanceAccuracy(Started plan) {
        return Math.log(Math.max(2, plan.classes().size()));
    }

    private static List<Point> newest(MetricSeries series, int count) {
        List<Point> points = series.points();
        return points.subList(Math.max(0, points.size() - count), points.size());
    }

    private static double mean(List<Point> points) {
        return points.stream().mapToDouble(Point::y).average().orElse(Double.NaN);
    }
}
