package org.gabor.bench;

import java.util.List;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Sgd;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.Target;

final class GaborContestant implements Contestant {

    private final Layers layers;
    private final Plan plan;
    private final double learningRate;
    /** Null until the first step, for a plan for prediction has no gradients. */
    private Sgd sgd;
    private final float[] images;
    private final List<Target> targets;

    GaborContestant(Race race, Mode mode, Precision precision) {
        layers = Layers.of(race.graph());
        plan = Plan.compile(race.graph(), options(race, mode).withPrecision(precision));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        learningRate = race.learningRate();
        images = race.images();
        targets = Label.all(race.labels());
    }

    private static PlanOptions options(Race race, Mode mode) {
        return switch (mode) {
            case TRAIN -> PlanOptions.training(race.batch(), 1);
            case PREDICT -> PlanOptions.prediction(race.batch());
        };
    }

    @Override
    public void load() {
        layers.tensors().forEach(tensor -> plan.parameters().find(tensor.key()).orElseThrow().write(Weights.of(tensor)));
    }

    @Override
    public double train() {
        if (sgd == null) {
            sgd = new Sgd(plan.parameters().vector(), 0, false, 0);
        }
        return plan.trainStep(plan.batchOf(images, targets), sgd, learningRate).loss();
    }

    @Override
    public float[] predict() {
        plan.forward(images, plan.batch());
        return plan.logits();
    }

    @Override
    public long parameters() {
        return plan.parameters().all().stream().mapToLong(Parameter::size).sum();
    }
}
