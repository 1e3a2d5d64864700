package org.gabor.graph.fix;

import java.util.Locale;
import java.util.stream.Stream;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/**
 * Projects a shortcut to the shape of the other branch with a 1×1 convolution, strided if that one is smaller
 * (He et al. 2015, section 3.3).
 */
final class Projection {

    private Projection() {}

    static Stream<Fix> of(MismatchedInput misfit) {
        return misfit.node().layer() instanceof Add
                ? misfit.branches().map(branch -> fix(misfit, branch))
                : Stream.empty();
    }

    private static Fix fix(MismatchedInput misfit, MismatchedInput.Branch branch) {
        Conv2d projection = projection(branch.shape(), branch.wanted());
        long parameters = projection.parameters(branch.shape()).stream().mapToLong(ParameterSpec::size).sum();
        return new Fix(
                "Add 1×1 projection",
                String.format(Locale.ROOT, "%,d parameters", parameters),
                graph -> misfit.insert(graph, projection, "projection", branch.edge()));
    }

    private static Conv2d projection(FeatureMap from, FeatureMap to) {
        Size2d stride = new Size2d(Math.ceilDiv(from.height(), to.height()), Math.ceilDiv(from.width(), to.width()));
        Size2d pixel = Size2d.square(1);
        return new Conv2d(to.channels(), new Window(pixel, stride, Padding.NONE, pixel), 1, true);
    }
}
