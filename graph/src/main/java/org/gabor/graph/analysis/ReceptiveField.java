package org.gabor.graph.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Image;

/**
 * How much of the input one value of a feature map depends on, in pixels, and how far apart the fields of two
 * neighbours are (Araujo et al. 2019, <i>Computing receptive fields of convolutional neural networks</i>). Borders are
 * ignored: a field may be larger than the picture. Vectors have none.
 */
public record ReceptiveField(int height, int width, int strideHeight, int strideWidth) {

    private static final ReceptiveField PIXEL = new ReceptiveField(1, 1, 1, 1);

    /** The field of every layer whose output is known to be feature maps. */
    public static Map<NodeId, ReceptiveField> of(Inference inference) {
        Map<NodeId, ReceptiveField> fields = new HashMap<>();
        for (Node node : inference.graph().topologicalOrder()) {
            if (inference.output(node.id()).orElse(null) instanceof Image) {
                fields.put(node.id(), field(inference, node, fields));
            }
        }
        return fields;
    }

    private static ReceptiveField field(Inference inference, Node node, Map<NodeId, ReceptiveField> known) {
        List<ReceptiveField> ins = inference.graph().inputs(node.id()).stream().map(Edge::from).map(known::get)
                .filter(Objects::nonNull).toList();
        if (node.bypassed() && !ins.isEmpty()) {
            return ins.getFirst();
        }
        return switch (node.layer()) {
            case Source _ -> PIXEL;
            case Unary unary -> ins.getFirst().through(unary, (Image) inference.inputs(node.id()).orElseThrow().getFirst());
            case Merge _ -> ins.stream().reduce(ReceptiveField::union).orElseThrow();
        };
    }

    private ReceptiveField through(Unary layer, Image in) {
        return switch (layer) {
            case Sliding sliding -> through(sliding.window().span(), sliding.window().stride());
            case AdaptiveAvgPool2d pool -> through(widestCell(in, pool.output()), cellStride(in, pool.output()));
            case Activation _, BatchNorm1d _, BatchNorm2d _, LocalResponseNorm _, Dropout _, Softmax _,
                 Flatten _, Linear _, Placeholder _ -> this;
        };
    }

    private ReceptiveField through(Extent span, Extent stride) {
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

    private static Extent widestCell(Image in, Extent cells) {
        return new Extent(widestCell(in.height(), cells.height()), widestCell(in.width(), cells.width()));
    }

    /** A cell is ⌈size / cells⌉ pixels, and one more where cells do not begin on whole pixels. */
    private static int widestCell(int size, int cells) {
        int widest = 0;
        for (int i = 0; i < cells; i++) {
            widest = Math.max(widest, Math.ceilDiv((i + 1) * size, cells) - i * size / cells);
        }
        return widest;
    }

    private static Extent cellStride(Image in, Extent cells) {
        return new Extent(Math.max(1, in.height() / cells.height()), Math.max(1, in.width() / cells.width()));
    }
}
