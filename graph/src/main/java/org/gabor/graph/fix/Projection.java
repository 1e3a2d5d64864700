package org.gabor.graph.fix;

import java.util.Locale;
import java.util.stream.Stream;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;

/**
 * Brings a shortcut to the shape of the other branch by a 1×1 convolution, with a stride where that one is smaller
 * (He et al. 2015, section 3.3).
 */
final class Projection {

    private Projection() {}

    static Stream<Fix> of(Misfit misfit) {
        return misfit.node().layer() instanceof Add
                ? misfit.branches().map(branch -> fix(misfit, branch))
                : Stream.empty();
    }

    private static Fix fix(Misfit misfit, Misfit.Branch branch) {
        Conv2d projection = projection(branch.shape(), branch.wanted());
        long parameters = projection.parameters(branch.shape()).stream().mapToLong(ParameterSpec::size).sum();
        return new Fix(
                "Add 1×1 projection",
                String.format(Locale.ROOT, "%,d parameters", parameters),
                graph -> misfit.insert(graph, projection, "projection", branch.wire()));
    }

    private static Conv2d projection(Image from, Image to) {
        Extent stride = new Extent(Math.ceilDiv(from.height(), to.height()), Math.ceilDiv(from.width(), to.width()));
        Extent pixel = Extent.square(1);
        return new Conv2d(to.channels(), new Window(pixel, stride, Padding.NONE, pixel), 1, true);
    }
}
