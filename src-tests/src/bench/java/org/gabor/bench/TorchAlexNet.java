package org.gabor.bench;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** The book's AlexNet (1×224×224, 10 classes) in PyTorch's CPU build, through DJL. */
final class TorchAlexNet implements AutoCloseable {

    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final NDArray images;
    private final NDArray labels;

    TorchAlexNet(float[] images, int[] labels, float learningRate) {
        model = Model.newInstance("alexnet", "PyTorch");
        model.setBlock(block());
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(learningRate)).build()));
        trainer.initialize(new Shape(labels.length, 1, 224, 224));
        manager = model.getNDManager().newSubManager();
        this.images = manager.create(images, new Shape(labels.length, 1, 224, 224));
        this.labels = manager.create(labels);
    }

    static String version() {
        return Engine.getEngine("PyTorch").getVersion();
    }

    private static SequentialBlock block() {
        return new SequentialBlock()
                .add(convolution(96, 11, 4, 1)).add(Activation::relu).add(pool())
                .add(convolution(256, 5, 1, 2)).add(Activation::relu).add(pool())
                .add(convolution(384, 3, 1, 1)).add(Activation::relu)
                .add(convolution(384, 3, 1, 1)).add(Activation::relu)
                .add(convolution(256, 3, 1, 1)).add(Activation::relu).add(pool())
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(4096).build()).add(Activation::relu).add(Dropout.builder().optRate(0.5f).build())
                .add(Linear.builder().setUnits(4096).build()).add(Activation::relu).add(Dropout.builder().optRate(0.5f).build())
                .add(Linear.builder().setUnits(10).build());
    }

    private static Conv2d convolution(int filters, int kernel, int stride, int padding) {
        return Conv2d.builder().setFilters(filters).setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride)).optPadding(new Shape(padding, padding)).build();
    }

    private static ai.djl.nn.Block pool() {
        return Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2));
    }

    /** Returns the loss, so that the step is really done when it returns. */
    double step() {
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

    long parameters() {
        return model.getBlock().getParameters().values().stream().mapToLong(p -> p.getArray().size()).sum();
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
