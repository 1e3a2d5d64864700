package org.gabor.engine.compute.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;

/** The kernels of one kind of machine, bound to memory that a plan owns. */
public interface Kernels {

    /** A kernel for an operation, an activation in it being one that {@link Preferences#fuses}. A sum may lie over its first input. */
    Kernel bind(Operation operation, KernelBinding site);

    /**
     * One kernel, for prediction only, that does the work of several layers, normalization by running statistics among them;
     * empty if there is none.
     *
     * @param chain each the only reader of the one before, whose output is not computed; a sum of two has that as its second
     *     input, and lies over its first
     */
    Optional<Kernel> fold(List<FusedStep> chain);

    /** A tensor that several layers read: its gradient is the sum of what each of them sends back. */
    Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources);

    /**
     * How the parameters of an operation should lie, by the last part of their names; those left out lie in plain order.
     *
     * @param inputs for a whole batch, by slot
     * @param predicts whether there is no backward pass that reads them, too
     * @param resources own whatever describes the layouts
     */
    Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts, Resources resources);
}
