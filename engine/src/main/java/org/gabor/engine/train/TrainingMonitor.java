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

    private final Plan plan;
    private final Optimizer optimizer;
    private final int stepsBetweenRatios;
    private final Consumer<TrainingEvent> sink;
    private final RecentSpeed speed = new RecentSpeed();
    private Stopwatch sinceRatios = new Stopwatch();
    private Stopwatch sinceObserved = new Stopwatch();
    private Stopwatch sinceValidation = new Stopwatch();

    TrainingMonitor(Plan plan, Optimizer optimizer, int stepsPerEpoch, Consumer<TrainingEvent> sink) {
        this.plan = plan;
        this.optimizer = optimizer;
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
        probes.forEach(probe -> probe.look(plan)
                .ifPresent(seen -> sink.accept(new TrainingEvent.Observed<>(epoch, step, seen))));
        sinceObserved = new Stopwatch();
    }
}
