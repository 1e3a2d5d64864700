package org.gabor.engine.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.optim.ParameterVector.Segment;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What an optimiser keeps between steps: vectors as long as all parameters, read and written a parameter at a time under the
 * names that PyTorch's optimisers give them, {@code conv1.weight.exp_avg}.
 */
final class Buffers implements AutoCloseable {

    private final ParameterVector parameters;
    private final Map<String, INDArray> vectors = new LinkedHashMap<>();

    Buffers(ParameterVector parameters) {
        this.parameters = parameters;
    }

    /** Zeros under a new name. */
    INDArray add(String name) {
        INDArray vector = Nd4j.create(DataType.FLOAT, parameters.values().length());
        vectors.put(name, vector);
        return vector;
    }

    List<String> names() {
        return parameters.segments().keySet().stream()
                .flatMap(parameter -> vectors.keySet().stream().map(name -> parameter + "." + name)).toList();
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}. */
    int size(String name) {
        return Math.toIntExact(find(name).length());
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}. */
    float[] read(String name) {
        return find(name).toFloatVector();
    }

    /** Throws {@link IllegalArgumentException} for a name that is none of {@link #names}, or another number of values. */
    void write(String name, float[] values) {
        INDArray stretch = find(name);
        if (stretch.length() != values.length) {
            throw new IllegalArgumentException("%s holds %d values, got %d.".formatted(name, stretch.length(), values.length));
        }
        try (INDArray copy = Nd4j.createFromArray(values)) {
            stretch.assign(copy);
        }
    }

    private INDArray find(String name) {
        int dot = name.lastIndexOf('.');
        INDArray vector = vectors.get(name.substring(dot + 1));
        Segment segment = parameters.segments().get(name.substring(0, Math.max(0, dot)));
        if (vector == null || segment == null) {
            throw new IllegalArgumentException("This optimiser keeps no " + name + ".");
        }
        return segment.of(vector);
    }

    @Override
    public void close() {
        vectors.values().forEach(INDArray::close);
    }
}
