package org.gabor.engine.compute.nd4j.array;

import java.util.List;
import org.gabor.engine.memory.Resources;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A named operation of ND4J, bound once to its arrays and settings. Running it neither infers shapes nor allocates arrays, which
 * {@code Nd4j.exec(op)} does on every call.
 */
public final class NativeOp {

    private final DynamicCustomOp op;
    private final OpContext context;

    private NativeOp(DynamicCustomOp op, OpContext context) {
        this.op = op;
        this.context = context;
    }

    public static NativeOp bind(Resources resources, String name, List<INDArray> inputs, List<INDArray> outputs,
                                long... settings) {
        OpContext context = resources.closeLater(Nd4j.getExecutioner().buildContext());
        context.setInputArrays(inputs);
        context.setOutputArrays(outputs);
        context.setIArguments(settings);
        // The shapes are known, and ND4J's shape inference supports neither ceil mode nor output padding.
        context.shapeFunctionOverride(true);
        return new NativeOp(DynamicCustomOp.builder(name).build(), context);
    }

    /** The product of two matrices, or of a batch of matrices along the first dimension. */
    public static NativeOp matmul(Resources resources, INDArray a, boolean transposeA, INDArray b, boolean transposeB,
                                  INDArray product) {
        return bind(resources, "matmul", List.of(a, b), List.of(product), transposeA ? 1 : 0, transposeB ? 1 : 0, 0);
    }

    /** Permutes {@code from}: dimension i of {@code into} is its dimension {@code order[i]}. */
    public static NativeOp permute(Resources resources, INDArray from, INDArray into, long... order) {
        return bind(resources, "permute", List.of(from), List.of(into), order);
    }

    /** Adds the operation's real-valued settings. */
    public NativeOp reals(double... settings) {
        context.setTArguments(settings);
        return this;
    }

    /** Uses ND4J's own code, because oneDNN's would fail. */
    public NativeOp withoutHelpers() {
        context.allowHelpers(false);
        return this;
    }

    public void run() {
        Nd4j.getExecutioner().exec(op, context);
    }
}
