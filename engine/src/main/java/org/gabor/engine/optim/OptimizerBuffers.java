package org.gabor.engine.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.ParameterVector.Segment;

/**
 * The state of an optimizer between steps: vectors as long as all parameters, and scalars. They are read and written one
 * parameter at a time, by the names of PyTorch's optimizers ({@code conv1.weight.exp_avg}), in plain order for any layout of the
 * parameters.
 */
final class OptimizerBuffers {

    private final ParameterVector parameters;
    private final Resources resources;
    private final Map<String, View> vectors = new LinkedHashMap<>();
    private final Map<String, Scalar> scalars = new LinkedHashMap<>();

    /** One scalar for all parameters. PyTorch stores it for each, in single precision, and so it is read and written. */
    static final class Scalar {
        double value;
    }

    OptimizerBuffers(ParameterVector parameters, Resources resources) {
        this.parameters = parameters;
        this.resources = resources;
    }

    /** Allocates zeros with a new name. */
    View add(String name) {
        View like = parameters.values();
        View vector = new View(resources.keep(parameters.math().allocate(like.format().bytes())), 0, like.format());
        vectors.put(name, vector);
        return vector;
    }

    /** Adds a scalar with a new name. */
    Scalar addScalar(String name, double value) {
        Scalar scalar = new Scalar();
        scalar.value = value;
        scalars.put(name, scalar);
        return scalar;
    }

    /** The vectors of all parameters, then their scalars. */
    List<String> names() {
        return Stream.concat(names(vectors), names(scalars)).toList();
    }

    private Stream<String> names(Map<String, ?> kept) {
        return parameters.segments().keySet().stream()
                .flatMap(parameter -> kept.keySet().stream().map(name -> parameter + "." + name));
    }

    /** Throws {@link IllegalArgumentException} if the name is not in {@link #names}. */
    int size(String name) {
        return scalar(name).isPresent() ? 1 : Math.toIntExact(find(name).format().size());
    }

    /** Throws {@link IllegalArgumentException} if the name is not in {@link #names}. */
    float[] read(String name) {
        if (scalar(name).isPresent()) {
            return new float[] {(float) scalar(name).get().value};
        }
        float[] values = new float[size(name)];
        onPort(name, port -> port.read(values));
        return values;
    }

    /** Throws {@link IllegalArgumentException} if the name is not in {@link #names}, or the number of values is wrong. */
    void write(String name, float[] values) {
        if (size(name) != values.length) {
            throw new IllegalArgumentException("%s holds %d values, got %d.".formatted(name, size(name), values.length));
        }
        if (scalar(name).isPresent()) {
            scalar(name).get().value = values[0];
        } else {
            onPort(name, port -> port.write(values));
        }
    }

    private void onPort(String name, Consumer<HostPort> work) {
        try (Resources scratch = new Resources(parameters.math())) {
            work.accept(HostPort.of(find(name), parameters.math(), scratch));
        }
    }

    private Optional<Scalar> scalar(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(scalars.get(name.substring(dot + 1)))
                .filter(_ -> parameters.segments().containsKey(name.substring(0, Math.max(0, dot))));
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
