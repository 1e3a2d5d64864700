package org.gabor.zoo.residual;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;
import org.gabor.zoo.block.Channels;

/**
 * ResNet-18 for videos (Tran et al. 2017, table 1): 3-D kernels throughout (R3D), in the first layers only (MC3), or split in
 * space and time (R(2+1)D). The paths are torchvision's {@code state_dict} keys,
 * the accuracies those of its weights on single clips.
 */
public final class VideoResNet {

    private static final Paper PAPER = new Paper(2017, "Tran, Wang, Torresani, Ray, LeCun, Paluri",
            "A closer look at spatiotemporal convolutions for action recognition, CVPR 2018, arXiv:1711.11248");

    /** A 3×3 convolution with its treatment of time: {@code mid} is the number of channels between R(2+1)D's two parts. */
    private interface Convolution {
        Block of(int planes, int stride, int mid);
    }

    public static final List<Architecture> ALL = List.of(
            video("r3d_18", "R3D-18", "3×3×3 kernels",
                    "Kernels span time as well as space in all layers.",
                    Published.of(33_371_472, 40_696_553_472L, 63.2, "Kinetics-400"), stem(), all(VideoResNet::simple), 2),
            video("mc3_18", "MC3-18", "time in the first stage only",
                    "Early layers see motion, later layers single frames.",
                    Published.of(11_695_440, 43_342_635_008L, 63.96, "Kinetics-400"), stem(),
                    List.of(VideoResNet::simple, VideoResNet::flat, VideoResNet::flat, VideoResNet::flat), 1),
            video("r2plus1d_18", "R(2+1)D-18", "space, then time",
                    "A window in space and then one in time learn better than both at once.",
                    Published.of(31_505_325, 40_519_080_960L, 67.463, "Kinetics-400"), splitStem(), all(VideoResNet::split), 2));

    private VideoResNet() {}

    private static List<Convolution> all(Convolution convolution) {
        return List.of(convolution, convolution, convolution, convolution);
    }

    /** {@code timeStride}: the later stages' stride in time. */
    private static Architecture video(String id, String title, String difference, String novelty, Published published, Block stem,
                                      List<Convolution> convolutions, int timeStride) {
        IntFunction<Block> layers = classes -> x -> {
            x = x.group("stem", stem);
            for (int stage = 0; stage < convolutions.size(); stage++) {
                x = x.group("layer" + (stage + 1), stage(convolutions.get(stage), 64 << stage, stage == 0 ? 1 : 2, timeStride));
            }
            return x.then("avgpool", AdaptiveAvgPool3d.of(1)).then("flatten", new Flatten()).then("fc", Linear.of(classes));
        };
        return new Architecture(id, title, Family.VIDEO_RESNET, PAPER,
                "torchvision: 16 frames of 112×112 pixels, 400 classes; " + difference,
                novelty, List.of(), published, Optional.empty(), new VideoFeatureMap(3, 16, 112, 112), 400, layers);
    }

    private static Block stem() {
        return convNormRelu(conv(64, new Size3d(3, 7, 7), new Size3d(1, 2, 2)));
    }

    private static Block splitStem() {
        return convNormRelu(conv(45, new Size3d(1, 7, 7), new Size3d(1, 2, 2))).then(x -> x
                .then("3", "time", conv(64, new Size3d(3, 1, 1), Size3d.cube(1)))
                .then("4", "norm2", BatchNorm3d.DEFAULT)
                .then("5", "relu2", Activation.RELU));
    }

    private static Block stage(Convolution convolution, int planes, int stride, int timeStride) {
        Size3d step = new Size3d(stride == 1 ? 1 : timeStride, stride, stride);
        return x -> x
                .group("0", "block 1", basic(convolution, planes, stride, step))
                .group("1", "block 2", basic(convolution, planes, 1, Size3d.cube(1)));
    }

    /** The basic block of ResNet (He et al. 2015, figure 5 left). */
    private static Block basic(Convolution convolution, int planes, int stride, Size3d step) {
        return x -> {
            int in = Channels.of(x);
            int mid = in * planes * 27 / (in * 9 + 3 * planes);
            SymbolicTensor shortcut = stride == 1 ? x : x.group("downsample", projection -> projection
                    .then("0", "conv", conv(planes, Size3d.cube(1), step))
                    .then("1", "norm", BatchNorm3d.DEFAULT));
            return x
                    .group("conv1", convolution.of(planes, stride, mid).then(y -> y
                            .then("1", "norm", BatchNorm3d.DEFAULT)
                            .then("2", "relu", Activation.RELU)))
                    .group("conv2", convolution.of(planes, 1, mid).then(y -> y.then("1", "norm", BatchNorm3d.DEFAULT)))
                    .merge("add", new Add(), shortcut)
                    .then("relu", Activation.RELU);
        };
    }

    /** 3×3×3, with the same stride in time as in space. */
    private static Block simple(int planes, int stride, int mid) {
        return x -> x.then("0", "conv", conv(planes, Size3d.cube(3), Size3d.cube(stride)));
    }

    /** 1×3×3: no kernel in time. */
    private static Block flat(int planes, int stride, int mid) {
        return x -> x.then("0", "conv", conv(planes, new Size3d(1, 3, 3), new Size3d(1, stride, stride)));
    }

    /** 1×3×3 and then 3×1×1, with as many weights as 3×3×3 (section 3.5). */
    private static Block split(int planes, int stride, int mid) {
        return x -> x.group("0", both -> both
                .then("0", "space", conv(mid, new Size3d(1, 3, 3), new Size3d(1, stride, stride)))
                .then("1", "norm", BatchNorm3d.DEFAULT)
                .then("2", "relu", Activation.RELU)
                .then("3", "time", conv(planes, new Size3d(3, 1, 1), new Size3d(stride, 1, 1))));
    }

    private static Block convNormRelu(Conv3d conv) {
        return x -> x.then("0", "conv", conv).then("1", "norm", BatchNorm3d.DEFAULT).then("2", "relu", Activation.RELU);
    }

    /** Without bias, padded so that a stride of 1 keeps the size. */
    private static Conv3d conv(int filters, Size3d kernel, Size3d stride) {
        Size3d pad = new Size3d(kernel.depth() / 2, kernel.height() / 2, kernel.width() / 2);
        return new Conv3d(filters, Window3d.of(kernel).withStride(stride).withPadding(pad), 1, false);
    }
}
