package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;

/** The kernels of one kind of machine, bound to memory that a plan owns. */
public interface Kernels {

    /**
     * A kernel for an operation. An activation in it must be one that {@link Preferences#fuses}. A sum may overwrite its first
     * input.
     */
    Kernel bind(Operation operation, KernelBinding binding);

    /**
     * One kernel, for prediction only, that computes several layers, among them normalization by running statistics; empty if
     * there is none.
     *
     * @param chain each the only reader of the one before, whose output is not stored; a sum of two has that as its second input,
     *     and overwrites its first
     */
    Optional<Kernel> fold(List<FusedStep> chain);

    /** A kernel for a tensor that several layers read: its gradient is the sum of their gradients. */
    Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources);

    /**
     * The preferred layouts of an operation's parameters, by the last part of their names; those left out are in plain order.
     *
     * @param inputs for a whole batch, by slot
     * @param predicts whether there is no backward pass that also reads them
     * @param resources own whatever describes the layouts
     */
    Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts, Resources resources);
}
