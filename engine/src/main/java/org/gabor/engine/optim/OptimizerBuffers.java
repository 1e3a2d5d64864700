package org.gabor.engine.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.ParameterVector.Segment;

/**
 * What an optimizer keeps between steps: vectors as long as all parameters, read and written a parameter at a time under the
 * names that PyTorch's optimizers give them, {@code conv1.weight.exp_avg}, and in plain order however the parameters lie.
 */
final class OptimizerBuffers {

    private final ParameterVector parameters;
    private final Resources resources;
    private final Map<String, View> vectors = new LinkedHashMap<>();

    OptimizerBuffers(ParameterVector parameters, Resources resources) {
        this.parameters = parameters;
        this.resources = resources;
    }

    /** Zeros under a new name. */
    View add(String name) {
        View like = parameters.values();
        View vector = new View(resources.keep(parameters.math().allocate(like.format().bytes())), 0, like.format());
        vectors.put(name, vector);
        return vector;
    }

    List<String> names() {
        return parameters.segments().keySet().stream()
                .flatMap(parameter -> vectors.keySet().stream().map(name -> parameter + "." + name)).toList();
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}. */
    int size(String name) {
        return Math.toIntExact(find(name).format().size());
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}. */
    float[] read(String name) {
        float[] values = new float[size(name)];
        onPort(name, port -> port.read(values));
        return values;
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}, or another number of values. */
    void write(String name, float[] values) {
        if (size(name) != values.length) {
            throw new IllegalArgumentException("%s holds %d values, got %d.".formatted(name, size(name), values.length));
        }
        onPort(name, port -> port.write(values));
    }

    private void onPort(String name, Consumer<HostPort> work) {
        try (Resources scratch = new Resources()) {
            work.accept(HostPort.of(find(name), parameters.math(), scratch));
        }
    }

    private View find(String name) {
        int dot = name.lastIndexOf('.');
        View vector = vectors.get(name.substring(dot + 1));
        Segment segment = parameters.segments().get(name.substring(0, Math.max(0, dot)));
        if (vector == null || segment == null) {
            throw new IllegalArgumentException("This optimizer keeps no " + name + ".");
        }
        return segment.of(vector);
    }
}
