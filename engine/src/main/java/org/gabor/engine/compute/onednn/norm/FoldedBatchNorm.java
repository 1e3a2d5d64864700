package org.gabor.engine.compute.onednn.norm;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/**
 * The weights and the bias of a convolution with a folded batch normalization, by the running statistics. With f = γ / √(variance
 * + eps), they are w·f and β + (b − mean)·f (Jacob et al. 2018, <i>Quantization and training of neural networks for efficient
 * integer-arithmetic-only inference</i>, section 3.2).
 */
public final class FoldedBatchNorm {

    private static final long NONE = Long.MIN_VALUE;

    private final KernelBinding convolution;
    private final KernelBinding norm;
    private final double eps;
    private final View weight;
    private final View bias;
    private final View factors;
    private final Primitive scale;
    private long folded = NONE;

    public FoldedBatchNorm(KernelBinding convolution, double eps, KernelBinding norm) {
        this.convolution = convolution;
        this.norm = norm;
        this.eps = eps;
        Resources resources = norm.resources();
        Format channels = norm.parameter("weight").format();
        weight = resources.allocate(convolution.parameter("weight").format());
        bias = resources.allocate(channels);
        factors = resources.allocate(channels);
        scale = scale(new MemoryDescriptors(resources));
    }

    /** Supports any layout of the weights. It may be the reference implementation, because it runs only once per version. */
    private Primitive scale(MemoryDescriptors memories) {
        memory from = memories.of(convolution.parameter("weight").values());
        memory to = memories.of(weight);
        boolean groups = memories.descriptor(from).get_ndims() > weight.format().dims().size();
        primitive_attr attributes = memories.resources().closeLater(new primitive_attr());
        attributes.set_scales_mask(dnnl.DNNL_ARG_SRC, groups ? 0b11 : 0b1);
        reorder.primitive_desc description =
                memories.resources().closeLater(new reorder.primitive_desc(from, to, attributes, false));
        return Primitive.bind(memories.resources(), description, Map.of(dnnl.DNNL_ARG_FROM, from, dnnl.DNNL_ARG_TO, to,
                dnnl.DNNL_ARG_ATTR_SCALES | dnnl.DNNL_ARG_SRC, memories.of(factors)));
    }

    /** The parameters of the convolution that computes both layers. */
    public Map<String, Tensor> parameters() {
        return Map.of("weight", constant(weight), "bias", constant(bias));
    }

    private static Tensor constant(View values) {
        return new Tensor(values, Optional.empty());
    }

    /** Recomputes them if the original parameters may have changed. */
    public void refresh() {
        LongSupplier version = norm.version();
        if (version.getAsLong() != folded) {
            fold();
            folded = version.getAsLong();
        }
    }

    private void fold() {
        float[] shift = read(norm, "bias");
        float[] mean = read(norm, "running_mean");
        float[] variance = read(norm, "running_var");
        float[] factor = read(norm, "weight");
        float[] before = convolution.parameters().containsKey("bias") ? read(convolution, "bias") : new float[shift.length];
        for (int c = 0; c < shift.length; c++) {
            factor[c] = (float) (factor[c] / Math.sqrt(variance[c] + eps));
            shift[c] += (before[c] - mean[c]) * factor[c];
        }
        factors.write(factor);
        bias.write(shift);
        scale.run();
    }

    private static float[] read(KernelBinding binding, String name) {
        View view = binding.parameter(name).values();
        float[] values = new float[Math.toIntExact(view.format().size())];
        view.read(values);
        return values;
    }
}
