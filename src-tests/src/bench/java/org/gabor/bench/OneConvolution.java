package org.gabor.bench;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** 3×3 over 256 channels of 28×28, 256 filters, batch 32: as much arithmetic in one operation as oneDNN does well. */
final class OneConvolution implements Contestant {

    static final double OPERATIONS = 2.0 * 32 * 256 * 256 * 9 * 28 * 28;

    private final INDArray output = Nd4j.zeros(DataType.FLOAT, 32, 256, 28, 28);
    private final DynamicCustomOp convolution = DynamicCustomOp.builder("conv2d")
            .addInputs(Nd4j.rand(DataType.FLOAT, 32, 256, 28, 28), Nd4j.rand(DataType.FLOAT, 256, 256, 3, 3))
            .addOutputs(output).addIntegerArguments(3, 3, 1, 1, 1, 1, 1, 1, 0, 0, 1).build();

    @Override
    public float[] predict() {
        Nd4j.exec(convolution);
        return new float[] {output.getFloat(0)};
    }

    @Override
    public long parameters() {
        return 0;
    }
}
