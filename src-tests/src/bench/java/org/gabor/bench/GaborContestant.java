package org.gabor.bench;

import org.gabor.engine.compute.Initialization;
import org.gabor.engine.compute.Parameter;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.PlanOptions;
import org.gabor.engine.compute.Targets;
import org.gabor.engine.optim.Sgd;

final class GaborContestant implements Contestant {

    private final Plan plan;
    private final Sgd sgd;
    private final float[] images;
    private final Targets targets;

    GaborContestant(Race race) {
        plan = Plan.compile(race.graph(), PlanOptions.training(race.batch(), 1));
        plan.initialize(Initialization.XAVIER_UNIFORM, 1);
        sgd = new Sgd(plan.parameters().vector(), 0, false, 0);
        images = race.images();
        targets = Targets.of(race.labels());
    }

    @Override
    public double step() {
        return plan.trainStep(images, targets, plan.batch(), sgd, Race.LEARNING_RATE).loss();
    }

    @Override
    public long parameters() {
        return plan.parameters().all().stream().mapToLong(Parameter::size).sum();
    }
}
