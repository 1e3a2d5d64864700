package org.gabor.zoo.classic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Published;

/**
 * LeNet-5 as its authors built it (LeCun, Bottou, Bengio and Haffner 1998, section II.B and figure 2): 60,000 trainable
 * parameters, 340,908 connections. The names are the paper's.
 */
public final class LeNet1998 {

    public static final Architecture ORIGINAL = new Architecture(
            "lenet5_lecun1998", "LeNet-5 (1998)", Family.LENET, LeNet.LECUN_1998,
            "the paper's: trainable subsampling, a partially connected third layer, a bitmap for each class;"
                    + " accuracy without distorted training images",
            LeNet.NOVELTY, List.of(), Published.of(60_000, 326_520, 99.05, "MNIST"), Optional.empty(),
            new FeatureMap(1, 32, 32), 10, LeNet1998::layers);

    /** Table I: which maps of S2 (rows 0 to 5) each map of C3 (columns 0 to 15) combines. */
    private static final List<String> TABLE_1 = List.of(
            "X...XXX..XXXX.XX",
            "XX...XXX..XXXX.X",
            "XXX...XXX..X.XXX",
            ".XXX..XXXX..X.XX",
            "..XXX..XXXX.XX.X",
            "...XXX..XXXX.XXX");

    private LeNet1998() {}

    private static Block layers(int classes) {
        return x -> x
                .group("C1", c1 -> c1.then("conv", Conv2d.of(6, 5)).then(LeNet1998::squash))
                .group("S2", LeNet1998::subsampling)
                .group("C3", LeNet1998::partlyConnected)
                .group("S4", LeNet1998::subsampling)
                .group("C5", c5 -> c5.then("conv", Conv2d.of(120, 5)).then(LeNet1998::squash))
                .then("flatten", new Flatten())
                .group("F6", f6 -> f6.then("linear", Linear.of(84)).then(LeNet1998::squash))
                .then("output", new EuclideanRbf(classes));
    }

    /** The mean of 2×2 values, scaled and shifted by each map's trainable coefficient and bias. */
    private static SymbolicTensor subsampling(SymbolicTensor x) {
        return x.then("mean", AvgPool2d.of(2)).then("coefficient", new ChannelAffine()).then(LeNet1998::squash);
    }

    private static SymbolicTensor partlyConnected(SymbolicTensor x) {
        List<SymbolicTensor> maps = new ArrayList<>();
        for (int row = 0; row < TABLE_1.size(); row++) {
            maps.add(x.then("s2_" + row, "map " + row, new ChannelSplit(row, TABLE_1.size())));
        }
        List<SymbolicTensor> combined = new ArrayList<>();
        for (int column = 0; column < TABLE_1.getFirst().length(); column++) {
            combined.add(stack("in_" + column, combinedIn(column, maps)).then("conv_" + column, Conv2d.of(1, 5)));
        }
        return stack("concat", combined).then(LeNet1998::squash);
    }

    private static List<SymbolicTensor> combinedIn(int column, List<SymbolicTensor> maps) {
        List<SymbolicTensor> chosen = new ArrayList<>();
        for (int row = 0; row < TABLE_1.size(); row++) {
            if (TABLE_1.get(row).charAt(column) == 'X') {
                chosen.add(maps.get(row));
            }
        }
        return chosen;
    }

    private static SymbolicTensor stack(String name, List<SymbolicTensor> maps) {
        return maps.getFirst().merge(name, new Concat(), maps.stream().skip(1).toArray(SymbolicTensor[]::new));
    }

    /** f(a) = 1.7159 tanh(2/3 a), equation 6 and appendix A. */
    private static SymbolicTensor squash(SymbolicTensor x) {
        return x
                .then("stretch", new Scale(2.0 / 3))
                .then("tanh", new Activation(Activation.Function.TANH))
                .then("amplitude", new Scale(1.7159));
    }
}
