package org.gabor.graph.fix;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Image;

/** Gives a convolution the filters that a sum needs, or the groups that its input allows. */
final class ChannelMatch {

    private ChannelMatch() {}

    static Stream<Fix> of(Misfit misfit) {
        return switch (misfit.node().layer()) {
            case Add _ -> misfit.branches().map(branch -> filters(misfit, branch)).flatMap(Optional::stream);
            case Conv2d conv when misfit.shape(misfit.wire()) instanceof Image in ->
                    Stream.of(groups(misfit.node(), conv, in.channels()));
            case Layer _ -> Stream.empty();
        };
    }

    private static Optional<Fix> filters(Misfit misfit, Misfit.Branch branch) {
        int filters = branch.wanted().channels();
        return misfit.origin(branch.wire(), Conv2d.class)
                .map(node -> fix(node, ((Conv2d) node.layer()).withFilters(filters), filters + " filters"));
    }

    private static Fix groups(Node node, Conv2d conv, int channels) {
        int groups = BigInteger.valueOf(conv.groups()).gcd(BigInteger.valueOf(channels)).intValueExact();
        return fix(node, conv.withGroups(groups), groups == 1 ? "1 group" : groups + " groups");
    }

    private static Fix fix(Node node, Layer layer, String detail) {
        return new Fix("Match channels", node.label() + ": " + detail, graph -> graph.withLayer(node.id(), layer));
    }
}
