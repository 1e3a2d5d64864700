package org.gabor.zoo.inception;

import static org.gabor.zoo.block.BasicConv2d.same;
import static org.gabor.zoo.block.BasicConv2d.valid;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * Inception v3 (Szegedy et al. 2015, table 1): inception modules whose large kernels are factorized into small and into
 * one-row or one-column ones. The paths are torchvision's {@code state_dict} keys.
 */
public final class InceptionV3 {

    private static final Paper SZEGEDY_2015 = new Paper(2015, "Szegedy, Vanhoucke, Ioffe, Shlens, Wojna",
            "Rethinking the inception architecture for computer vision, CVPR 2016, arXiv:1512.00567");

    private static final String NOVELTY =
            "n×n kernels are factorized into 1×n and n×1, and the resolution shrinks without a bottleneck.";

    public static final Architecture TORCHVISION = new Architecture(
            "inception_v3_noaux", "Inception v3", Family.INCEPTION_V3, SZEGEDY_2015,
            "torchvision, without the auxiliary classifier; accuracy as timm measured it", NOVELTY,
            List.of("inception_v3"), Published.of(23_834_568, 5_713_216_096L, 77.472), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, classes -> body(x -> x).then(head(classes)));

    public static final Architecture AUXILIARY = new Architecture(
            "inception_v3_torchvision_aux", "Inception v3 with auxiliary classifier", Family.INCEPTION_V3, SZEGEDY_2015,
            "torchvision, with the auxiliary classifier that helps in training", NOVELTY,
            List.of(), Published.of(27_161_264, 5_718_899_296L, 77.294), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, classes -> body(beside(auxiliary(classes))).then(head(classes)));

    private InceptionV3() {}

    /** Table 1; {@code middle} follows the modules on 17×17 pixels. */
    private static Block body(Block middle) {
        return x -> x
                .group("Conv2d_1a_3x3", valid(32, 3, 2))
                .group("Conv2d_2a_3x3", valid(32, 3, 1))
                .group("Conv2d_2b_3x3", same(64, 3))
                .then("maxpool1", MaxPool2d.of(3).withStride(2))
                .group("Conv2d_3b_1x1", same(80, 1))
                .group("Conv2d_4a_3x3", valid(192, 3, 1))
                .then("maxpool2", MaxPool2d.of(3).withStride(2))
                .group("Mixed_5b", a(32))
                .group("Mixed_5c", a(64))
                .group("Mixed_5d", a(64))
                .group("Mixed_6a", InceptionV3::b)
                .group("Mixed_6b", c(128))
                .group("Mixed_6c", c(160))
                .group("Mixed_6d", c(160))
                .group("Mixed_6e", c(192))
                .then(middle)
                .group("Mixed_7a", InceptionV3::d)
                .group("Mixed_7b", InceptionV3::e)
                .group("Mixed_7c", InceptionV3::e);
    }

    private static Block head(int classes) {
        return x -> x
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("dropout", new Dropout(0.5))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes));
    }

    private static Block beside(Block classifier) {
        return x -> {
            x.group("AuxLogits", "auxiliary classifier", classifier);
            return x;
        };
    }

    /** Figure 8. The loss weight is TF-Slim's, because the paper states none. */
    private static Block auxiliary(int classes) {
        return x -> x
                .then("avgpool", fiveByFive(x))
                .group("conv0", same(128, 1))
                .group("conv1", valid(768, 5, 1))
                .then("global_pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes))
                .then("auxiliary", new AuxiliaryOutput(0.4));
    }

    /** Figure 8 pools 17×17 pixels to 5×5. Smaller maps use adaptive pooling, so that the weights still fit. */
    private static Unary fiveByFive(SymbolicTensor x) {
        boolean published = x.shape() instanceof FeatureMap map && Math.min(map.height(), map.width()) >= 17;
        return published ? AvgPool2d.of(5).withStride(3) : AdaptiveAvgPool2d.of(5);
    }

    /** Figure 5: two 3×3 kernels instead of a 5×5 one; in the other branch the authors' code keeps 5×5. */
    private static Block a(int poolFilters) {
        return x -> x.group("branch1x1", same(64, 1)).merge("concat", new Concat(),
                x.group("branch5x5_1", same(48, 1)).group("branch5x5_2", same(64, 5)),
                x.group("branch3x3dbl_1", same(64, 1)).group("branch3x3dbl_2", same(96, 3))
                        .group("branch3x3dbl_3", same(96, 3)),
                pooled(x, poolFilters));
    }

    /** Figure 10: halves the resolution by strided convolutions in parallel with a pooling. */
    private static SymbolicTensor b(SymbolicTensor x) {
        return x.group("branch3x3", valid(384, 3, 2)).merge("concat", new Concat(),
                x.group("branch3x3dbl_1", same(64, 1)).group("branch3x3dbl_2", same(96, 3))
                        .group("branch3x3dbl_3", valid(96, 3, 2)),
                x.then("maxpool", MaxPool2d.of(3).withStride(2)));
    }

    /** Figure 6 with n = 7: 1×7 and 7×1 instead of 7×7 kernels. */
    private static Block c(int width) {
        return x -> x.group("branch1x1", same(192, 1)).merge("concat", new Concat(),
                x.group("branch7x7_1", same(width, 1)).group("branch7x7_2", same(width, 1, 7))
                        .group("branch7x7_3", same(192, 7, 1)),
                x.group("branch7x7dbl_1", same(width, 1)).group("branch7x7dbl_2", same(width, 7, 1))
                        .group("branch7x7dbl_3", same(width, 1, 7)).group("branch7x7dbl_4", same(width, 7, 1))
                        .group("branch7x7dbl_5", same(192, 1, 7)),
                pooled(x, 192));
    }

    /** Halves the resolution once more. */
    private static SymbolicTensor d(SymbolicTensor x) {
        return x.group("branch3x3_1", same(192, 1)).group("branch3x3_2", valid(320, 3, 2)).merge("concat", new Concat(),
                x.group("branch7x7x3_1", same(192, 1)).group("branch7x7x3_2", same(192, 1, 7))
                        .group("branch7x7x3_3", same(192, 7, 1)).group("branch7x7x3_4", valid(192, 3, 2)),
                x.then("maxpool", MaxPool2d.of(3).withStride(2)));
    }

    /** Figure 7: the coarsest grid, its kernels split into 1×3 and 3×1 in parallel. */
    private static SymbolicTensor e(SymbolicTensor x) {
        SymbolicTensor window = x.group("branch3x3_1", same(384, 1));
        SymbolicTensor twice = x.group("branch3x3dbl_1", same(448, 1)).group("branch3x3dbl_2", same(384, 3));
        return x.group("branch1x1", same(320, 1)).merge("concat", new Concat(),
                window.group("branch3x3_2a", same(384, 1, 3)).merge("concat3x3", new Concat(),
                        window.group("branch3x3_2b", same(384, 3, 1))),
                twice.group("branch3x3dbl_3a", same(384, 1, 3)).merge("concat3x3dbl", new Concat(),
                        twice.group("branch3x3dbl_3b", same(384, 3, 1))),
                pooled(x, 192));
    }

    private static SymbolicTensor pooled(SymbolicTensor x, int filters) {
        return x.then("avgpool", AvgPool2d.of(3).withStride(1).withPadding(1)).group("branch_pool", same(filters, 1));
    }
}
