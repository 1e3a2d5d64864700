package org.gabor.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gabor.engine.memory.Precision;

/**
 * PyTorch's CPU build, through DJL. The network is a {@link TorchScript} whose graph PyTorch does not change, so that its
 * interpreter calls what eager Python would call, without Python and without an object of DJL's for each value.
 */
final class TorchContestant implements Contestant {

    private final boolean channelsLast;
    private final Layers layers;
    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager("PyTorch");
    private final PtSymbolBlock module;
    private final NDArray images;
    private final NDArray labels;

    /** @param channelsLast whether feature maps and weights lie in memory with their channels together */
    TorchContestant(Race race, Precision precision, boolean channelsLast) {
        this.channelsLast = channelsLast;
        layers = Layers.of(race.graph());
        JniUtils.setGraphExecutorOptimize(false);
        module = module(TorchArchive.of(TorchScript.of(layers, precision, race.learningRate())));
        images = ordered(manager.create(race.images(),
                new Shape(race.batch(), race.input().channels(), race.side(), race.side())));
        labels = manager.create(race.labels()).toType(DataType.INT64, false);
        keep(this::drawn);
    }

    private PtSymbolBlock module(byte[] archive) {
        try {
            return JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NDArray drawn(Layers.Tensor tensor) {
        return switch (tensor.spec().role()) {
            case WEIGHT -> manager.randomUniform((float) -Weights.deviation(tensor.spec()),
                    (float) Weights.deviation(tensor.spec()), shape(tensor));
            case SCALE, RUNNING_VAR -> manager.ones(shape(tensor));
            case BIAS, SHIFT, RUNNING_MEAN -> manager.zeros(shape(tensor));
        };
    }

    private static Shape shape(Layers.Tensor tensor) {
        return new Shape(tensor.spec().dims().stream().mapToLong(Integer::longValue).toArray());
    }

    @Override
    public void load() {
        keep(tensor -> manager.create(Weights.of(tensor), shape(tensor)));
    }

    private void keep(Function<Layers.Tensor, NDArray> values) {
        try (IValue trained = list(layers.trained(), values); IValue tracked = list(layers.tracked(), values)) {
            IValueUtils.runMethod(module, "keep", trained, tracked).close();
        }
    }

    private IValue list(List<Layers.Tensor> tensors, Function<Layers.Tensor, NDArray> values) {
        return IValue.listFrom(tensors.stream().map(values).map(this::ordered).toArray(PtNDArray[]::new));
    }

    /** Weights and images in the order in which PyTorch is to compute: channels-last is a matter of strides to it. */
    private NDArray ordered(NDArray values) {
        if (!channelsLast || values.getShape().dimension() != 4) {
            return values;
        }
        NDArray last = values.transpose(0, 2, 3, 1);
        return last.flatten().reshape(last.getShape()).transpose(0, 3, 1, 2);
    }

    @Override
    public double train() {
        JniUtils.setGradMode(true);
        try (NDArray loss = run("train", true, images, labels)) {
            return loss.getFloat();
        }
    }

    @Override
    public float[] predict() {
        try (NDArray scores = run("predict", false, images)) {
            return scores.toFloatArray();
        }
    }

    /** DJL takes the method's name as that of a further argument. */
    private NDArray run(String method, boolean training, NDArray... arguments) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray name = scope.create(0);
            name.setName("module_method:" + method);
            NDList named = new NDList(Stream.concat(Stream.of(name), Stream.of(arguments)).toList());
            NDArray result = IValueUtils.forward(module, named, training).singletonOrThrow();
            result.attach(manager);
            return result;
        }
    }

    @Override
    public long parameters() {
        return layers.tensors().stream().mapToLong(tensor -> tensor.spec().size()).sum();
    }
}
