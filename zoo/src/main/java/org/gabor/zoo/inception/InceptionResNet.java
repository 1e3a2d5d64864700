package org.gabor.zoo.inception;

import static org.gabor.zoo.block.BasicConv2d.pooled;
import static org.gabor.zoo.block.BasicConv2d.same;
import static org.gabor.zoo.block.BasicConv2d.sequence;
import static org.gabor.zoo.block.BasicConv2d.valid;
import static org.gabor.zoo.inception.InceptionResNetModules.a;
import static org.gabor.zoo.inception.InceptionResNetModules.b;
import static org.gabor.zoo.inception.InceptionResNetModules.c;
import static org.gabor.zoo.inception.InceptionResNetModules.linearC;
import static org.gabor.zoo.inception.InceptionResNetModules.reductionB;
import static org.gabor.zoo.inception.InceptionResNetModules.repeated;
import static org.gabor.zoo.inception.InceptionV4.reductionA;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Published;

/**
 * Inception-ResNet v1 and v2 (Szegedy et al. 2016, figure 15): inception modules whose branches add to their input. The paths
 * are the {@code state_dict} keys of facenet-pytorch (v1) and timm (v2).
 */
public final class InceptionResNet {

    private static final String NOVELTY =
            "Residual connections around inception modules speed up training; scaled down they keep wide networks stable.";

    private static final Architecture V1 = new Architecture(
            "inception_resnet_v1_paper_imagenet", "Inception-ResNet v1", Family.INCEPTION_V4,
            InceptionV4.SZEGEDY_2016,
            "the paper's, 1000 classes; accuracy from the paper", NOVELTY,
            List.of("inception_resnet_v1"), Published.of(22_756_328, 6_206_361_696L, 78.7), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, InceptionResNet::v1);

    private static final Architecture V1_FACENET = new Architecture(
            "inception_resnet_v1_facenet_pytorch", "Inception-ResNet v1 (FaceNet)", Family.INCEPTION_V4,
            InceptionV4.SZEGEDY_2016,
            "facenet-pytorch: 160×160 pixels to 512 features of a face, before they are scaled to length 1", NOVELTY,
            List.of(), Published.of(23_482_624, 1_417_662_304), Optional.empty(),
            new FeatureMap(3, 160, 160), 512, InceptionResNet::facenet);

    private static final Architecture V2 = new Architecture(
            "inception_resnet_v2_timm", "Inception-ResNet v2", Family.INCEPTION_V4, InceptionV4.SZEGEDY_2016,
            "timm: TensorFlow's weights and Inception v3's stem instead of figure 3", NOVELTY,
            List.of("inception_resnet_v2"), Published.of(55_843_464, 13_155_794_016L, 80.434), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, InceptionResNet::v2);

    public static final List<Architecture> ALL = List.of(V2, V1, V1_FACENET);

    private InceptionResNet() {}

    private static Block v1(int classes) {
        return x -> x.then(InceptionResNet::bodyV1)
                .then("avgpool_1a", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("dropout", new Dropout(0.2))
                .then("last_linear", Linear.of(classes));
    }

    private static Block facenet(int features) {
        return x -> x.then(InceptionResNet::bodyV1)
                .group("block8", "module 6", linearC(1, 192, 192))
                .then("avgpool_1a", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("dropout", new Dropout(0.6))
                .then("last_linear", new Linear(features, false))
                .then("last_bn", new BatchNorm1d(1e-3, 0.1));
    }

    /** Figure 15, left column of the widths. */
    private static SymbolicTensor bodyV1(SymbolicTensor x) {
        return x.then(InceptionResNet::stem)
                .group("conv2d_4b", valid(256, 3, 2))
                .group("repeat_1", "inception-resnet A", repeated(5, a(0.17, 32, 32)))
                .group("mixed_6a", "reduction A", reductionA(192, 192, 256, 384))
                .group("repeat_2", "inception-resnet B", repeated(10, b(0.10, 128, 128, 128, 128)))
                .group("mixed_7a", "reduction B", reductionB(256, 256, 256))
                .group("repeat_3", "inception-resnet C", repeated(5, c(0.20, 192, 192)));
    }

    private static Block v2(int classes) {
        return x -> x.then(InceptionResNet::stem)
                .then("maxpool_5a", MaxPool2d.of(3).withStride(2))
                .group("mixed_5b", "inception", InceptionResNet::mixed5b)
                .group("repeat", "inception-resnet A", repeated(10, a(0.17, 48, 64)))
                .group("mixed_6a", "reduction A", reductionA(256, 256, 384, 384))
                .group("repeat_1", "inception-resnet B", repeated(20, b(0.10, 192, 128, 160, 192)))
                .group("mixed_7a", "reduction B", reductionB(288, 288, 320))
                .group("repeat_2", "inception-resnet C", repeated(9, c(0.20, 224, 256)))
                .group("block8", "inception-resnet C 10", linearC(1, 224, 256))
                .group("conv2d_7b", same(1536, 1))
                .then("global_pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("dropout", new Dropout(0.2))
                .then("classif", Linear.of(classes));
    }

    /** Figure 14 but for its last convolution. */
    private static SymbolicTensor stem(SymbolicTensor x) {
        return x
                .group("conv2d_1a", valid(32, 3, 2))
                .group("conv2d_2a", valid(32, 3, 1))
                .group("conv2d_2b", same(64, 3))
                .then("maxpool_3a", MaxPool2d.of(3).withStride(2))
                .group("conv2d_3b", same(80, 1))
                .group("conv2d_4a", valid(192, 3, 1));
    }

    /** An inception module without a residual, as in Inception v3. */
    private static SymbolicTensor mixed5b(SymbolicTensor x) {
        return x.group("branch0", same(96, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(48, 1), same(64, 5))),
                x.group("branch2", sequence(same(64, 1), same(96, 3), same(96, 3))),
                x.group("branch3", pooled(
                        AvgPool2d.of(3).withStride(1).withPadding(1).withoutPaddingInMean(), same(64, 1))));
    }
}
