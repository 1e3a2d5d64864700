package org.gabor.engine.compute.onednn;

import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * A convolution with the batch normalisation behind it folded into its weights, for prediction.
 *
 * @param convolution reads what {@code norm} made of the weights and the bias
 */
record FoldedKernel(FoldedNorm norm, Kernel convolution) implements Kernel {

    /** Empty where one of the two is something else; throws {@link RefusedException} where oneDNN has no good convolution. */
    static Optional<Kernel> of(Operation layer, Site layerAt, Operation norm, Site normAt) {
        return layer.activation().isPresent() ? Optional.empty() : switch (layer.layer()) {
            case Conv2d(int filters, Window window, int groups, _) when norm.layer() instanceof BatchNorm2d(double eps, _) ->
                    of(new Operation(new Conv2d(filters, window, groups, true), norm.activation()), layerAt, eps, normAt);
            case Conv3d(int filters, Window3d window, int groups, _) when norm.layer() instanceof BatchNorm3d(double eps, _) ->
                    of(new Operation(new Conv3d(filters, window, groups, true), norm.activation()), layerAt, eps, normAt);
            case Layer _ -> Optional.empty();
        };
    }

    private static Optional<Kernel> of(Operation both, Site layerAt, double eps, Site normAt) {
        FoldedNorm norm = new FoldedNorm(layerAt, eps, normAt);
        return OneDnnKernels.find(both, norm.site()).map(convolution -> new FoldedKernel(norm, convolution));
    }

    @Override
    public void forward(Pass pass) {
        norm.refresh();
        convolution.forward(pass);
    }

    @Override
    public void backward() {
        throw new IllegalStateException("What is folded for prediction has no way back.");
    }
}
