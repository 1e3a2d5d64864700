package org.gabor.zoo.inception;

import static org.gabor.zoo.block.BasicConv2d.pooled;
import static org.gabor.zoo.block.BasicConv2d.same;
import static org.gabor.zoo.block.BasicConv2d.sequence;
import static org.gabor.zoo.block.BasicConv2d.valid;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Published;

/**
 * Inception v4 (Szegedy et al. 2016, figure 9): Inception v3 made uniform, with a stem that branches too. The paths are the
 * {@code state_dict} keys of timm, which numbers the parts in a row.
 */
public final class InceptionV4 {

    static final Paper SZEGEDY_2016 = new Paper(2016, "Szegedy, Ioffe, Vanhoucke, Alemi",
            "Inception-v4, Inception-ResNet and the impact of residual connections on learning, AAAI 2017, arXiv:1602.07261");

    public static final Architecture TIMM = new Architecture(
            "inception_v4_timm", "Inception v4", Family.INCEPTION_V4, SZEGEDY_2016,
            "timm: TensorFlow's weights; padding isn't counted in averages",
            "One kind of module for each resolution, without the constraints of distributed training.",
            List.of("inception_v4"), Published.of(42_679_816, 12_253_974_624L, 80.144), Optional.empty(),
            new FeatureMap(3, 299, 299), 1000, InceptionV4::layers);

    /** Inside of a module. */
    private static final AvgPool2d AVERAGE = AvgPool2d.of(3).withStride(1).withPadding(1).withoutPaddingInMean();

    private InceptionV4() {}

    /** Figure 9. */
    private static Block layers(int classes) {
        return x -> x
                .group("features", features -> features
                        .then(InceptionV4::stem)
                        .then(repeated(6, 4, "inception A", InceptionV4::a))
                        .then(repeated(10, 1, "reduction A", reductionA(192, 224, 256, 384)))
                        .then(repeated(11, 7, "inception B", InceptionV4::b))
                        .then(repeated(18, 1, "reduction B", InceptionV4::reductionB))
                        .then(repeated(19, 3, "inception C", InceptionV4::c)))
                .then("global_pool", AdaptiveAvgPool2d.of(1))
                .then("flatten", new Flatten())
                .then("head_drop", new Dropout(0.2))
                .then("last_linear", Linear.of(classes));
    }

    private static Block repeated(int first, int times, String title, Block module) {
        return x -> {
            for (int i = 0; i < times; i++) {
                x = x.group("" + (first + i), times == 1 ? title : title + " " + (i + 1), module);
            }
            return x;
        };
    }

    /** Figure 3. */
    private static SymbolicTensor stem(SymbolicTensor x) {
        return x
                .group("0", "stem 3×3/2", valid(32, 3, 2))
                .group("1", "stem 3×3", valid(32, 3, 1))
                .group("2", "stem 3×3", same(64, 3))
                .group("3", "stem 1", half -> half.then("maxpool", MaxPool2d.of(3).withStride(2))
                        .merge("concat", new Concat(), half.group("conv", valid(96, 3, 2))))
                .group("4", "stem 2", wide -> wide.group("branch0", sequence(same(64, 1), valid(96, 3, 1)))
                        .merge("concat", new Concat(),
                                wide.group("branch1", sequence(same(64, 1), same(64, 1, 7), same(64, 7, 1), valid(96, 3, 1)))))
                .group("5", "stem 3", half -> half.group("conv", valid(192, 3, 2))
                        .merge("concat", new Concat(), half.then("maxpool", MaxPool2d.of(3).withStride(2))));
    }

    /** Figure 4: 35×35 pixels. */
    private static SymbolicTensor a(SymbolicTensor x) {
        return x.group("branch0", same(96, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(64, 1), same(96, 3))),
                x.group("branch2", sequence(same(64, 1), same(96, 3), same(96, 3))),
                x.group("branch3", pooled(AVERAGE, same(96, 1))));
    }

    /** Figure 5: 17×17 pixels. */
    private static SymbolicTensor b(SymbolicTensor x) {
        return x.group("branch0", same(384, 1)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(192, 1), same(224, 1, 7), same(256, 7, 1))),
                x.group("branch2", sequence(
                        same(192, 1), same(192, 7, 1), same(224, 1, 7), same(224, 7, 1), same(256, 1, 7))),
                x.group("branch3", pooled(AVERAGE, same(128, 1))));
    }

    /** Figure 7 with the widths of table 1: 35×35 to 17×17 pixels. */
    static Block reductionA(int k, int l, int m, int n) {
        return x -> x.group("branch0", valid(n, 3, 2)).merge("concat", new Concat(),
                x.group("branch1", sequence(same(k, 1), same(l, 3), valid(m, 3, 2))),
                x.then("branch2", "maxpool", MaxPool2d.of(3).withStride(2)));
    }

    /** Figure 8: 17×17 to 8×8 pixels. */
    private static SymbolicTensor reductionB(SymbolicTensor x) {
        return x.group("branch0", sequence(same(192, 1), valid(192, 3, 2))).merge("concat", new Concat(),
                x.group("branch1", sequence(same(256, 1), same(256, 1, 7), same(320, 7, 1), valid(320, 3, 2))),
                x.then("branch2", "maxpool", MaxPool2d.of(3).withStride(2)));
    }

    /** Figure 6: 8×8 pixels. */
    private static SymbolicTensor c(SymbolicTensor x) {
        SymbolicTensor pixel = x.group("branch1_0", same(384, 1));
        SymbolicTensor window = x.group("branch2_0", same(384, 1)).group("branch2_1", same(448, 3, 1))
                .group("branch2_2", same(512, 1, 3));
        return x.group("branch0", same(256, 1)).merge("concat", new Concat(),
                pixel.group("branch1_1a", same(256, 1, 3)).merge("concat1", new Concat(),
                        pixel.group("branch1_1b", same(256, 3, 1))),
                window.group("branch2_3a", same(256, 1, 3)).merge("concat2", new Concat(),
                        window.group("branch2_3b", same(256, 3, 1))),
                x.group("branch3", pooled(AVERAGE, same(256, 1))));
    }
}
