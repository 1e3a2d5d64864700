package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/**
 * Scales each channel by its L2 norm relative to the other channels (Woo et al. 2023, section 3). With
 * G[c] the L2 norm of channel c over height and width: y = gamma[c] · x · G[c] / (mean of G over the channels + eps) + beta[c] + x,
 * N×C×H×W. {@code gamma} and {@code beta} are 1×1×1×C as in the paper's code, which keeps channels last, so that its weights
 * fit; both start at 0, so that the layer starts as the identity.
 *
 * @param eps added to the mean of the norms
 */
public record GlobalResponseNorm(double eps) implements Normalization {

    public static final GlobalResponseNorm DEFAULT = new GlobalResponseNorm(1e-6);

    public GlobalResponseNorm {
        ScaleAndShift.checkEps(eps);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        return ShapeRequirements.featureMap(in, this);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<Integer> dims = List.of(1, 1, 1, ShapeRequirements.featureMap(in, this).channels());
        return List.of(new ParameterSpec("gamma", dims, Role.SCALE, 0), new ParameterSpec("beta", dims, Role.SHIFT));
    }
}
