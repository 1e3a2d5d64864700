package org.gabor.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/** ONNX Runtime's CPU provider with all of its graph optimisations, on the network as {@link OnnxModel} writes it. */
final class OnnxContestant implements Contestant {

    private final Layers layers;
    private final OrtSession session;
    private final OnnxTensor images;

    OnnxContestant(Race race) {
        layers = Layers.of(race.graph());
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(2);
            options.setInterOpNumThreads(1);
            session = environment.createSession(race.onnxFile().toString(), options);
            images = OnnxTensor.createTensor(environment, outsideTheHeap(race.images()),
                    new long[] {race.batch(), race.input().channels(), race.side(), race.side()});
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not take the network " + race.network() + ".", e);
        }
    }

    private static FloatBuffer outsideTheHeap(float[] values) {
        FloatBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES * values.length).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return buffer.put(values).flip();
    }

    /** The file has the weights inside. */
    @Override
    public void load() {}

    @Override
    public float[] predict() {
        try (OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, images))) {
            FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[scores.remaining()];
            scores.get(values);
            return values;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed.", e);
        }
    }

    @Override
    public long parameters() {
        return layers.tensors().stream().mapToLong(tensor -> tensor.spec().size()).sum();
    }
}
