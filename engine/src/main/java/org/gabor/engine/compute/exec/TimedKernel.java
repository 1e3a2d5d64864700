package org.gabor.engine.compute.exec;

import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.graph.model.Node;

/** A kernel that measures its time. The clock costs a fiftieth of the smallest native call. */
final class TimedKernel implements Kernel {

    private static final double NANOS = 1e-9;

    private final List<Node> nodes;
    private final Kernel kernel;
    private long forward;
    private long backward;

    /** @param nodes the layers that the kernel computes */
    TimedKernel(List<Node> nodes, Kernel kernel) {
        this.nodes = nodes;
        this.kernel = kernel;
    }

    @Override
    public void forward(Pass pass) {
        long start = System.nanoTime();
        kernel.forward(pass);
        forward += System.nanoTime() - start;
    }

    @Override
    public void backward() {
        long start = System.nanoTime();
        kernel.backward();
        backward += System.nanoTime() - start;
    }

    StepTime time() {
        return new StepTime(nodes.stream().map(Node::id).toList(), forward * NANOS, backward * NANOS);
    }
}
