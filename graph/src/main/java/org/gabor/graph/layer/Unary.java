package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/** A layer with one input. */
public sealed interface Unary extends Layer
        permits SlidingWindow, SlidingWindow3d, ConvTranspose2d, AdaptivePooling, Normalization, Scaling, Regularization,
        Activation, Softmax,
        Dense, Rearrangement, CapsuleLayer, AuxiliaryEnd, Placeholder {

    /** The output shape for an input of shape {@code in}; throws {@link ShapeMismatch} if it does not fit. */
    Shape outputShape(Shape in);

    /** The layer's tensors for an input of shape {@code in}, in the order of PyTorch's {@code state_dict}. */
    default List<ParameterSpec> parameters(Shape in) {
        return List.of();
    }

    /** Multiply-accumulates for one sample; 0 for element-wise layers, as fvcore and torchvision count. */
    default long macs(Shape in) {
        return 0;
    }
}
