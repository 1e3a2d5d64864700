package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;

/**
 * 1×1, 3×3 and 1×1 (He et al. 2015, figure 5 right), the middle one in groups (Xie et al. 2016, figure 3c). Names as in
 * torchvision's class.
 *
 * @param widthPerGroup channels of each group if {@code planes} is 64
 * @param strideFirst whether the first convolution has the stride, as published, instead of the middle one
 * @param end what follows the branch before the addition
 */
public record Bottleneck(int groups, int widthPerGroup, boolean strideFirst, Block end) implements Residual {

    private static final Shortcut SHORTCUT = Shortcut.projection("downsample");

    public static Bottleneck of(int groups, int widthPerGroup) {
        return new Bottleneck(groups, widthPerGroup, false, x -> x);
    }

    public Bottleneck withStrideFirst() {
        return new Bottleneck(groups, widthPerGroup, true, end);
    }

    public Bottleneck withEnd(Block end) {
        return new Bottleneck(groups, widthPerGroup, strideFirst, end);
    }

    @Override
    public Block block(int planes, int stride) {
        int width = planes * widthPerGroup / 64 * groups;
        Conv2d conv1 = Conv2d.of(width, 1).withBias(false);
        Conv2d conv2 = Conv2d.of(width, 3).withPadding(1).withGroups(groups).withBias(false);
        return x -> x
                .then("conv1", strideFirst ? conv1.withStride(stride) : conv1)
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv2", strideFirst ? conv2 : conv2.withStride(stride))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then("relu2", Activation.RELU)
                .then("conv3", Conv2d.of(4 * planes, 1).withBias(false))
                .then("bn3", BatchNorm2d.DEFAULT)
                .then(end)
                .merge("add", new Add(), x.then(SHORTCUT.of(4 * planes, stride)))
                .then("relu3", Activation.RELU);
    }
}
