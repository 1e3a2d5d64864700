package org.gabor.graph.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dense;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.layer.SlidingWindow3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * The part of the input on which one value of a feature map depends, in pixels, and the distance between the fields of two
 * neighbours are (Araujo et al. 2019, <i>Computing receptive fields of convolutional neural networks</i>). Borders are
 * ignored: a field may be larger than the image. Vectors have none.
 */
public record ReceptiveField(int height, int width, int strideHeight, int strideWidth) {

    private static final ReceptiveField PIXEL = new ReceptiveField(1, 1, 1, 1);

    /** The field of every layer with a feature map as output. */
    public static Map<NodeId, ReceptiveField> of(Inference inference) {
        Map<NodeId, ReceptiveField> fields = new HashMap<>();
        for (Node node : inference.graph().topologicalOrder()) {
            if (inference.output(node.id()).flatMap(ReceptiveField::frame).isPresent()) {
                fields.put(node.id(), field(inference, node, fields));
            }
        }
        return fields;
    }

    private static ReceptiveField field(Inference inference, Node node, Map<NodeId, ReceptiveField> known) {
        List<ReceptiveField> ins = inference.adjacency().inputs(node.id()).stream().map(Edge::from).map(known::get)
                .filter(Objects::nonNull).toList();
        if (node.bypassed() && !ins.isEmpty()) {
            return ins.getFirst();
        }
        return switch (node.layer()) {
            case Source _ -> PIXEL;
            case Unary unary ->
                    ins.getFirst().through(unary, frame(inference.inputs(node.id()).orElseThrow().getFirst()).orElseThrow());
            case Merge _ -> ins.stream().reduce(ReceptiveField::union).orElseThrow();
        };
    }

    /** Height × width of feature maps, or of one frame of a video's. */
    private static Optional<Size2d> frame(Shape shape) {
        return switch (shape) {
            case FeatureMap map -> Optional.of(map.extent());
            case VideoFeatureMap map -> Optional.of(map.extent().frame());
            case Vector _, Capsules _ -> Optional.empty();
        };
    }

    private ReceptiveField through(Unary layer, Size2d in) {
        return switch (layer) {
            case SlidingWindow sliding -> through(sliding.window().span(), sliding.window().stride());
            case SlidingWindow3d sliding -> through(sliding.window().span().frame(), sliding.window().stride().frame());
            case AdaptivePooling pool -> cells(in, switch (pool) {
                case AdaptiveAvgPool2d(Size2d output) -> output;
                case AdaptiveMaxPool2d(Size2d output) -> output;
                case AdaptiveAvgPool3d(Size3d output) -> output.frame();
            });
            case ConvTranspose2d conv -> enlarged(conv.window().span(), conv.window().stride());
            case Upsample(int scale, Upsample.Mode mode) -> switch (mode) {
                case NEAREST -> enlarged(Size2d.square(1), Size2d.square(scale));
                case BILINEAR -> enlarged(Size2d.square(2 * scale), Size2d.square(scale));
            };
            case Shift(int kernel) -> through(Size2d.square(kernel), Size2d.square(1));
            case GlobalResponseNorm _ -> through(in, Size2d.square(1));
            case Activation _, Normalization _, ZeroPad2d _, ChannelPad _, ChannelShuffle _, ChannelSplit _, Scaling _,
                 Regularization _, Softmax _, Flatten _, Dense _, CapsuleLayer _, AuxiliaryEnd _, Placeholder _ ->
                    this;
        };
    }

    private ReceptiveField cells(Size2d in, Size2d output) {
        return through(widestCell(in, output), cellStride(in, output));
    }

    /** Each value of the output comes from ⌈span / stride⌉ values of the input; the fields draw nearer, but not below 1 pixel. */
    private ReceptiveField enlarged(Size2d span, Size2d stride) {
        return new ReceptiveField(
                height + (Math.ceilDiv(span.height(), stride.height()) - 1) * strideHeight,
                width + (Math.ceilDiv(span.width(), stride.width()) - 1) * strideWidth,
                Math.max(1, strideHeight / stride.height()),
                Math.max(1, strideWidth / stride.width()));
    }

    private ReceptiveField through(Size2d span, Size2d stride) {
        return new ReceptiveField(
                height + (span.height() - 1) * strideHeight,
                width + (span.width() - 1) * strideWidth,
                strideHeight * stride.height(),
                strideWidth * stride.width());
    }

    private ReceptiveField union(ReceptiveField other) {
        return new ReceptiveField(
                Math.max(height, other.height), Math.max(width, other.width),
                Math.max(strideHeight, other.strideHeight), Math.max(strideWidth, other.strideWidth));
    }

    private static Size2d widestCell(Size2d in, Size2d cells) {
        return new Size2d(widestCell(in.height(), cells.height()), widestCell(in.width(), cells.width()));
    }

    /** A cell is ⌈size / cells⌉ pixels, plus one if cells do not start at whole pixels. */
    private static int widestCell(int size, int cells) {
        int widest = 0;
        for (int i = 0; i < cells; i++) {
            widest = Math.max(widest, Math.ceilDiv((i + 1) * size, cells) - i * size / cells);
        }
        return widest;
    }

    private static Size2d cellStride(Size2d in, Size2d cells) {
        return new Size2d(Math.max(1, in.height() / cells.height()), Math.max(1, in.width() / cells.width()));
    }
}
