package org.gabor.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** PyTorch's CPU build, through DJL. */
final class TorchContestant implements Contestant {

    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final NDArray images;
    private final NDArray labels;

    TorchContestant(Race race) {
        model = Model.newInstance(race.network(), "PyTorch");
        model.setBlock(new TorchNetwork(race.graph()));
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(
                Optimizer.sgd().setLearningRateTracker(Tracker.fixed((float) Race.LEARNING_RATE)).build()));
        Shape shape = new Shape(race.batch(), 1, race.side(), race.side());
        trainer.initialize(shape);
        manager = model.getNDManager().newSubManager();
        images = manager.create(race.images(), shape);
        labels = manager.create(race.labels());
    }

    @Override
    public double step() {
        try (NDManager scope = manager.newSubManager(); GradientCollector collector = trainer.newGradientCollector()) {
            NDList input = new NDList(images);
            input.attach(scope);
            NDArray loss = trainer.getLoss().evaluate(new NDList(labels), trainer.forward(input));
            loss.attach(scope);
            collector.backward(loss);
            trainer.step();
            images.attach(manager);
            return loss.getFloat();
        }
    }

    @Override
    public long parameters() {
        return model.getBlock().getParameters().values().stream().mapToLong(p -> p.getArray().size()).sum();
    }
}
