package org.gabor.engine.train;

import java.util.List;
import java.util.function.Consumer;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.StepResult;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.probe.LiveProbe;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Score;

/** Reports metrics and observations at a rate that doesn't slow training down. */
final class TrainingMonitor {

    private static final int RATIOS_PER_EPOCH = 10;
    private static final double SECONDS_BETWEEN_RATIOS = 5;
    private static final double SECONDS_BETWEEN_OBSERVATIONS = 1.5;
    private static final double SECONDS_OF_VALIDATION = 0.25;

    /** Whether gradients vanish shows in the first steps, so each of them is recorded. */
    private static final int FIRST_STEPS = 100;
    private static final double SECONDS_BETWEEN_DISTRIBUTIONS = 2;

    /** Distributions take at most this share of the time. */
    private static final double COST = 0.01;

    /** Later distributions are further apart, so that the log of a long run stays small. */
    private static final double SHARE_BETWEEN_DISTRIBUTIONS = 0.005;

    private final Plan plan;
    private final Optimizer optimizer;
    private final int stepsPerEpoch;
    private final int stepsBetweenRatios;
    private final Consumer<TrainingEvent> sink;
    private final RecentSpeed speed = new RecentSpeed();
    private final Stopwatch sinceStart = new Stopwatch();
    private Stopwatch sinceRatios = new Stopwatch();
    private Stopwatch sinceObserved = new Stopwatch();
    private Stopwatch sinceDistributions = new Stopwatch();
    private double secondsOfDistributions;
    private Stopwatch sinceValidation = new Stopwatch();

    TrainingMonitor(Plan plan, Optimizer optimizer, int stepsPerEpoch, Consumer<TrainingEvent> sink) {
        this.plan = plan;
        this.optimizer = optimizer;
        this.stepsPerEpoch = stepsPerEpoch;
        this.stepsBetweenRatios = Math.ceilDiv(stepsPerEpoch, RATIOS_PER_EPOCH);
        this.sink = sink;
    }

    void stepDone(int epoch, long step, StepResult result, int images, double learningRate, double seconds) {
        speed.add(images / seconds);
        Score score = plan.task().score(result.loss(), result.measure() / images);
        sink.accept(new TrainingEvent.Step(epoch, step, score, learningRate, speed.median()));
        if (step % stepsBetweenRatios == 0 || sinceRatios.seconds() >= SECONDS_BETWEEN_RATIOS) {
            sink.accept(new TrainingEvent.Observed<>(epoch, step,
                    new UpdateRatios(plan.parameters().updateRatios(optimizer, learningRate))));
            sinceRatios = new Stopwatch();
        }
        if (sinceObserved.seconds() >= SECONDS_BETWEEN_OBSERVATIONS) {
            look(LiveProbe.LIVE, epoch, step);
        }
    }

    /** Between a step's backward pass and its update. */
    void gradientsReady(int epoch, long step) {
        boolean due = step == 1 || step % stepsPerEpoch == 0 || sinceDistributions.seconds() >= secondsBetweenDistributions();
        if (due || step <= FIRST_STEPS) {
            report(LiveProbe.OF_GRADIENTS, epoch, step);
        }
        if (due) {
            Stopwatch watch = new Stopwatch();
            report(LiveProbe.DISTRIBUTIONS, epoch, step);
            secondsOfDistributions = watch.seconds();
            sinceDistributions = new Stopwatch();
        }
    }

    private double secondsBetweenDistributions() {
        return Math.max(Math.max(SECONDS_BETWEEN_DISTRIBUTIONS, sinceStart.seconds() * SHARE_BETWEEN_DISTRIBUTIONS),
                secondsOfDistributions / COST);
    }

    void validated(int epoch, long step, int images, int of) {
        if (sinceValidation.seconds() >= SECONDS_OF_VALIDATION) {
            sink.accept(new TrainingEvent.Validating(epoch, step, images, of));
            sinceValidation = new Stopwatch();
        }
    }

    /** Between two epochs. */
    void observe(int epoch, long step) {
        look(LiveProbe.LIVE, epoch, step);
        look(LiveProbe.EACH_EPOCH, epoch, step);
    }

    private void look(List<LiveProbe> probes, int epoch, long step) {
        report(probes, epoch, step);
        sinceObserved = new Stopwatch();
    }

    private void report(List<LiveProbe> probes, int epoch, long step) {
        probes.forEach(probe -> probe.look(plan)
                .ifPresent(seen -> sink.accept(new TrainingEvent.Observed<>(epoch, step, seen))));
    }
}
