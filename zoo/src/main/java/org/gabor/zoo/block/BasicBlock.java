package org.gabor.zoo.block;

import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;

/**
 * Two 3×3 convolutions (He et al. 2015, figure 5 left). Names as in torchvision's class.
 *
 * @param end what follows the branch before the addition
 */
public record BasicBlock(Shortcut shortcut, Block end) implements Residual {

    public BasicBlock(Shortcut shortcut) {
        this(shortcut, x -> x);
    }

    @Override
    public Block block(int planes, int stride) {
        return x -> x
                .then("conv1", Conv2d.of(planes, 3).withPadding(1).withStride(stride).withBias(false))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv2", Conv2d.of(planes, 3).withPadding(1).withBias(false))
                .then("bn2", BatchNorm2d.DEFAULT)
                .then(end)
                .merge("add", new Add(), x.then(shortcut.of(planes, stride)))
                .then("relu2", Activation.RELU);
    }
}
