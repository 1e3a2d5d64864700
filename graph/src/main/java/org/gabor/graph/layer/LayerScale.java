package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Multiplies each channel by a learned factor (Touvron et al. 2021, <i>Going deeper with image transformers</i>, section
 * 2). Its one tensor, C×1×1, has no name of its own: its key is the layer's path, as in torchvision's ConvNeXt.
 *
 * @param initial the factors before training
 */
public record LayerScale(double initial) implements Scaling {

    public static final LayerScale DEFAULT = new LayerScale(1e-6);

    public LayerScale {
        if (!Double.isFinite(initial)) {
            throw new IllegalArgumentException("A layer scale starts from a number, got " + initial + ".");
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return List
                .of(new ParameterSpec("", List.of(ShapeRequirements.featureMap(in, this).channels(), 1, 1), Role.SCALE, initial));
    }
}
