package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.convolution.ConvolutionKernel;
import org.gabor.engine.compute.onednn.norm.FoldedBatchNorm;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * A convolution with the batch normalization after it folded into its weights, for prediction. A sum may follow either: the
 * convolution then adds its values to the other summand, in place. The last one may have an activation function.
 *
 * @param convolution reads the weights and the bias that {@code norm} computes
 */
record FoldedKernel(FoldedBatchNorm norm, Kernel convolution) implements Kernel {

    private static final Set<List<Kind>> CHAINS = Set.of(List.of(Kind.CONVOLUTION, Kind.NORM),
            List.of(Kind.CONVOLUTION, Kind.SUM), List.of(Kind.CONVOLUTION, Kind.NORM, Kind.SUM));

    /** Whether one kernel can compute all these consecutive layers. */
    static boolean isOne(List<Operation> chain) {
        return CHAINS.contains(chain.stream().map(Kind::of).toList())
                && chain.stream().limit(chain.size() - 1).allMatch(operation -> operation.activation().isEmpty());
    }

    /**
     * The kernel; empty if the layers can't be folded. Throws {@link org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason} if oneDNN has no good
     * convolution.
     */
    static Optional<Kernel> of(List<FusedStep> chain) {
        if (!isOne(chain.stream().map(FusedStep::operation).toList())) {
            return Optional.empty();
        }
        FusedStep first = chain.getFirst();
        Operation last = chain.getLast().operation();
        Optional<FoldedBatchNorm> norm = norm(first.binding(), chain.get(1));
        Layer layer = norm.isPresent() ? withBias(first.operation().layer()) : first.operation().layer();
        Map<String, Tensor> parameters = norm.map(FoldedBatchNorm::parameters).orElse(first.binding().parameters());
        Kernel convolution = ConvolutionKernel.of(new Operation(layer, last.activation()), last.layer() instanceof Add,
                binding(first.binding(), parameters, chain.getLast().binding().output().values()));
        return Optional.of(norm.<Kernel>map(folded -> new FoldedKernel(folded, convolution)).orElse(convolution));
    }

    private static Optional<FoldedBatchNorm> norm(KernelBinding convolution, FusedStep behind) {
        return Optional.ofNullable(switch (behind.operation().layer()) {
            case BatchNorm2d(double eps, _) -> new FoldedBatchNorm(convolution, eps, behind.binding());
            case BatchNorm3d(double eps, _) -> new FoldedBatchNorm(convolution, eps, behind.binding());
            case Layer _ -> null;
        });
    }

    private static Layer withBias(Layer convolution) {
        return switch (convolution) {
            case Conv2d(int filters, Window window, int groups, _) -> new Conv2d(filters, window, groups, true);
            case Conv3d(int filters, Window3d window, int groups, _) -> new Conv3d(filters, window, groups, true);
            case Layer other -> other;
        };
    }

    private static KernelBinding binding(KernelBinding convolution, Map<String, Tensor> parameters, View output) {
        return convolution.with(convolution.inputs(), new Tensor(output, Optional.empty()), parameters, false);
    }

    @Override
    public void forward(Pass pass) {
        norm.refresh();
        convolution.forward(pass);
    }

    @Override
    public void backward() {
        throw new IllegalStateException("A folded kernel has no backward pass.");
    }

    private enum Kind {
        CONVOLUTION, NORM, SUM, OTHER;

        private static Kind of(Operation operation) {
            return switch (operation.layer()) {
                case Conv2d _, Conv3d _ -> CONVOLUTION;
                case BatchNorm2d _, BatchNorm3d _ -> NORM;
                case Add _ -> SUM;
                case Layer _ -> OTHER;
            };
        }
    }
}
