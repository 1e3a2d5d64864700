package org.gabor.graph.fix;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Gives a convolution the output channels that a merge needs, or a layer the groups that its input allows. */
final class ChannelMatch {

    private ChannelMatch() {}

    static Stream<Fix> of(MismatchedInput misfit) {
        return switch (misfit.node().layer()) {
            case Add _, Multiply _ -> misfit.branches().map(branch -> filters(misfit, branch)).flatMap(Optional::stream);
            case Conv2d conv -> groups(misfit, conv.groups(), conv::withGroups);
            case Conv3d conv -> groups(misfit, conv.groups(),
                    groups -> new Conv3d(conv.outChannels(), conv.window(), groups, conv.bias()));
            case ConvTranspose2d conv -> groups(misfit, conv.groups(), groups -> new ConvTranspose2d(
                    conv.outChannels(), conv.window(), conv.outputPadding(), groups, conv.bias()));
            case GroupNorm norm -> groups(misfit, norm.groups(), groups -> new GroupNorm(groups, norm.eps()));
            case ChannelShuffle(int groups) -> groups(misfit, groups, ChannelShuffle::new);
            case Layer _ -> Stream.empty();
        };
    }

    private static Optional<Fix> filters(MismatchedInput misfit, MismatchedInput.Branch branch) {
        int filters = branch.wanted().channels();
        return misfit.origin(branch.edge(), Conv2d.class)
                .map(node -> fix(node, ((Conv2d) node.layer()).withOutChannels(filters), filters + " filters"));
    }

    /** The largest divisor of the wanted number of groups that also divides the channels. */
    private static Stream<Fix> groups(MismatchedInput misfit, int wanted, IntFunction<Layer> regrouped) {
        return channels(misfit.shape(misfit.edge())).stream().map(channels -> {
            int groups = BigInteger.valueOf(wanted).gcd(BigInteger.valueOf(channels)).intValueExact();
            return fix(misfit.node(), regrouped.apply(groups), groups == 1 ? "1 group" : groups + " groups");
        });
    }

    private static Optional<Integer> channels(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> Optional.of(map.channels());
            case VideoFeatureMap map -> Optional.of(map.channels());
            case Vector _, Capsules _ -> Optional.empty();
        };
    }

    private static Fix fix(Node node, Layer layer, String detail) {
        return new Fix("Match channels", node.label() + ": " + detail, graph -> graph.withLayer(node.id(), layer));
    }
}
