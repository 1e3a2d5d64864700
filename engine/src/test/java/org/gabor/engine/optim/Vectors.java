package org.gabor.engine.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.ParameterVector.Segment;

/** Short vectors in the memory of each provider. */
final class Vectors {

    private static final Nd4jKernels ND4J = new Nd4jKernels();

    private Vectors() {}

    static Stream<VectorMath> maths() {
        return Stream.of(ND4J.vectors(), new OneDnnKernels(ND4J).vectors());
    }

    static View of(VectorMath math, Resources resources, float... numbers) {
        Format format = Format.plain(numbers.length);
        View vector = new View(resources.keep(math.allocate(format.bytes())), 0, format);
        vector.write(numbers);
        return vector;
    }

    static float[] read(View vector) {
        float[] numbers = new float[(int) vector.format().size()];
        vector.read(numbers);
        return numbers;
    }

    /** Parameters of one element each, {@code a}, {@code b} and so on, with gradients 0. */
    static ParameterVector parameters(VectorMath math, Resources resources, float... values) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            segments.put(String.valueOf((char) ('a' + i)), new Segment((long) i * Float.BYTES, Format.plain(1)));
        }
        return new ParameterVector(of(math, resources, values), of(math, resources, new float[values.length]), segments, math);
    }
}
