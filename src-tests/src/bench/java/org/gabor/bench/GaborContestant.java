package org.gabor.bench;

import org.gabor.engine.compute.Initialization;
import org.gabor.engine.compute.Parameter;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanOptions;
import org.gabor.engine.compute.Targets;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Sgd;

final class GaborContestant implements Contestant {

    private final Layers layers;
    private final Plan plan;
    private final double learningRate;
    private final Sgd sgd;
    private final float[] images;
    private final Targets targets;

    GaborContestant(Race race, Precision precision) {
        layers = Layers.of(race.graph());
        plan = Plan.compile(race.graph(), PlanOptions.training(race.batch(), 1).withPrecision(precision));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        sgd = new Sgd(plan.parameters().vector(), 0, false, 0);
        learningRate = race.learningRate();
        images = race.images();
        targets = Targets.of(race.labels());
    }

    @Override
    public void load() {
        layers.tensors().forEach(tensor -> plan.parameters().find(tensor.key()).orElseThrow().write(Weights.of(tensor)));
    }

    @Override
    public double train() {
        return plan.trainStep(images, targets, plan.batch(), sgd, learningRate).loss();
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
