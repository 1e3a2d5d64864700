package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.BasicBlock;
import org.gabor.zoo.block.Bottleneck;
import org.gabor.zoo.block.Residual;
import org.gabor.zoo.block.Shortcut;

/**
 * Residual networks (He et al. 2015, table 1), with wider or grouped bottlenecks (Zagoruyko and Komodakis 2016; Xie et al.
 * 2016, table 1). The paths are torchvision's {@code state_dict} keys.
 */
public final class ResNet {

    static final Paper HE_2015 = new Paper(2015, "He, Zhang, Ren, Sun",
            "Deep residual learning for image recognition, CVPR 2016, arXiv:1512.03385");
    private static final Paper ZAGORUYKO_2016 = new Paper(2016, "Zagoruyko, Komodakis",
            "Wide residual networks, BMVC 2016, arXiv:1605.07146");
    private static final Paper XIE_2016 = new Paper(2016, "Xie, Girshick, Dollár, Tu, He",
            "Aggregated residual transformations for deep neural networks, CVPR 2017, arXiv:1611.05431");

    static final String RESIDUAL =
            "A block learns what to add to its input, so that a hundred layers train as easily as ten.";
    private static final String WIDENED =
            "Fewer but wider residual blocks reach the accuracy of thin, very deep ones, and faster.";
    private static final String CARDINALITY =
            "Many narrow parallel paths, as a grouped convolution: cardinality beside depth and width.";

    private static final BasicBlock BASIC = new BasicBlock(Shortcut.projection("downsample"));
    private static final Bottleneck BOTTLENECK = Bottleneck.of(1, 64);
    private static final Shortcut BOOK_SHORTCUT =
            Shortcut.whereShapesChange((filters, stride) -> x -> x.then("conv3", Conv2d.of(filters, 1).withStride(stride)));

    public static final Architecture BOOK = new Architecture(
            "resnet18_d2l", "ResNet-18 (book)", Family.RESNET, HE_2015,
            "Dive into Deep Learning 8.6: convolutions with bias, 1×1 shortcuts without batch norm, one grey channel, 10 classes",
            RESIDUAL, List.of("resnet"), Published.of(11_178_378, 318_657_536, 89.9, "Fashion-MNIST"),
            Optional.of(new BookRecipe(0.05, 256, 10, true)), new FeatureMap(1, 96, 96), 10,
            layers(true, ResNet::book, 2, 2, 2, 2));

    // Table 1: blocks in conv2_x, conv3_x, conv4_x and conv5_x.
    public static final List<Architecture> TORCHVISION = List.of(
            torchvision("resnet18", "ResNet-18", Family.RESNET, HE_2015, RESIDUAL,
                    Published.of(11_689_512, 1_814_073_344L, 69.758), BASIC, 2, 2, 2, 2),
            torchvision("resnet34", "ResNet-34", Family.RESNET, HE_2015, RESIDUAL,
                    Published.of(21_797_672, 3_663_761_408L, 73.314), BASIC, 3, 4, 6, 3),
            torchvision("resnet50", "ResNet-50", Family.RESNET, HE_2015, RESIDUAL,
                    Published.of(25_557_032, 4_089_184_256L, 76.13), BOTTLENECK, 3, 4, 6, 3),
            torchvision("resnet101", "ResNet-101", Family.RESNET, HE_2015, RESIDUAL,
                    Published.of(44_549_160, 7_801_405_440L, 77.374), BOTTLENECK, 3, 4, 23, 3),
            torchvision("resnet152", "ResNet-152", Family.RESNET, HE_2015, RESIDUAL,
                    Published.of(60_192_808, 11_513_626_624L, 78.312), BOTTLENECK, 3, 8, 36, 3));

    public static final Architecture ORIGINAL = new Architecture(
            "resnet50_v1_original_stride1x1", "ResNet-50 (original)", Family.RESNET, HE_2015,
            "As published: a bottleneck's first 1×1 convolution has the stride, which skips three of four pixels",
            RESIDUAL, List.of(), Published.of(25_557_032, 3_857_973_248L, 75.3), Optional.empty(), new FeatureMap(3, 224, 224),
            1000,
            layers(false, BOTTLENECK.withStrideFirst(), 3, 4, 6, 3));

    public static final List<Architecture> WIDE = List.of(
            torchvision("wide_resnet50_2", "Wide ResNet-50-2", Family.WIDE_RESNET, ZAGORUYKO_2016, WIDENED,
                    Published.of(68_883_240, 11_398_021_120L, 78.468), Bottleneck.of(1, 128), 3, 4, 6, 3),
            torchvision("wide_resnet101_2", "Wide ResNet-101-2", Family.WIDE_RESNET, ZAGORUYKO_2016, WIDENED,
                    Published.of(126_886_696, 22_753_050_624L, 78.848), Bottleneck.of(1, 128), 3, 4, 23, 3));

    public static final List<Architecture> RESNEXT = List.of(
            torchvision("resnext50_32x4d", "ResNeXt-50 32×4d", Family.RESNEXT, XIE_2016, CARDINALITY,
                    Published.of(25_028_904, 4_230_479_872L, 77.618), Bottleneck.of(32, 4), 3, 4, 6, 3),
            torchvision("resnext101_32x8d", "ResNeXt-101 32×8d", Family.RESNEXT, XIE_2016, CARDINALITY,
                    Published.of(88_791_336, 16_414_015_488L, 79.312), Bottleneck.of(32, 8), 3, 4, 23, 3),
            torchvision("resnext101_64x4d", "ResNeXt-101 64×4d", Family.RESNEXT, XIE_2016, CARDINALITY,
                    Published.of(83_455_272, 15_460_270_080L, 83.246), Bottleneck.of(64, 4), 3, 4, 23, 3));

    private ResNet() {}

    private static Architecture torchvision(
                                            String id, String title, Family family, Paper paper, String novelty,
                                            Published published, Residual block,
                                            int... depths) {
        return new Architecture(id, title, family, paper, "torchvision: the 3×3 convolution of a bottleneck has the stride",
                novelty, List.of(), published, Optional.empty(), new FeatureMap(3, 224, 224), 1000, layers(false, block, depths));
    }

    private static IntFunction<Block> layers(boolean bias, Residual block, int... depths) {
        return classes -> stem(bias).then(block.stages(64, depths)).then(head(classes));
    }

    static Block stem(boolean bias) {
        return x -> x
                .then("conv1", Conv2d.of(64, 7).withStride(2).withPadding(3).withBias(bias))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu", Activation.RELU)
                .then("maxpool", MaxPool2d.of(3).withStride(2).withPadding(1));
    }

    static Block head(int classes) {
        return x -> x
                .then("avgpool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("fc", Linear.of(classes));
    }

    /** The book's Residual: as {@link BasicBlock}, but the convolutions have a bias and the projection no batch norm. */
    public static Block book(int planes, int stride) {
        return x -> x
                .then("conv1", Conv2d.of(planes, 3).withPadding(1).withStride(stride))
                .then("bn1", BatchNorm2d.DEFAULT)
                .then("relu1", Activation.RELU)
                .then("conv2", Conv2d.of(planes, 3).withPadding(1))
                .then("bn2", BatchNorm2d.DEFAULT)
                .merge("add", new Add(), x.then(BOOK_SHORTCUT.of(planes, stride)))
                .then("relu2", Activation.RELU);
    }
}
