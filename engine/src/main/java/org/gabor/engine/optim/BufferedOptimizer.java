package org.gabor.engine.optim;

import java.util.List;
import org.gabor.engine.memory.Resources;

/**
 * An optimizer with state in {@link OptimizerBuffers}. A subclass binds its vector operations once and runs them at each step.
 */
abstract non-sealed class BufferedOptimizer implements Optimizer {

    final ParameterVector parameters;
    final Resources resources;
    final OptimizerBuffers buffers;

    BufferedOptimizer(ParameterVector parameters) {
        this.parameters = parameters;
        resources = new Resources(parameters.math());
        buffers = new OptimizerBuffers(parameters, resources);
    }

    @Override
    public final List<String> stateNames() {
        return buffers.names();
    }

    @Override
    public final int stateSize(String name) {
        return buffers.size(name);
    }

    @Override
    public final float[] readState(String name) {
        return buffers.read(name);
    }

    @Override
    public final void writeState(String name, float[] values) {
        buffers.write(name, values);
    }

    @Override
    public final void close() {
        resources.close();
    }
}
