package org.gabor.engine.compute.onednn.spatial;

import java.util.Map;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.javacpp.PointerPointer;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.Upsample;

/**
 * Upsamples images, with pixels sampled at their centres. The Java binding lacks the constructors, hence oneDNN's C interface.
 */
public final class UpsampleKernel {

    /** Upsamples by the ratio of the output's size to the input's. */
    private static final float[] FACTORS = null;

    private final int algorithm;
    private final Resources resources;
    private final MemoryDescriptors memories;

    private UpsampleKernel(int algorithm, Resources resources) {
        this.algorithm = algorithm;
        this.resources = resources;
        memories = new MemoryDescriptors(resources);
    }

    public static Kernel of(Upsample.Mode mode, KernelBinding binding) {
        int algorithm = switch (mode) {
            case NEAREST -> dnnl.dnnl_resampling_nearest;
            case BILINEAR -> dnnl.dnnl_resampling_linear;
        };
        return new UpsampleKernel(algorithm, binding.resources()).bind(binding);
    }

    private Kernel bind(KernelBinding binding) {
        memory x = memories.of(binding.input().values());
        memory y = memories.of(binding.output().values());
        memory.desc small = memories.keep(x.get_desc());
        memory.desc large = memories.keep(y.get_desc());
        primitive_desc_base forward = describe(place -> dnnl.dnnl_resampling_forward_primitive_desc_create(place,
                OneDnn.engine().get(), dnnl.dnnl_forward_training, algorithm, FACTORS, small.get(), large.get(), null));
        Runnable ahead = Primitive.bind(resources, forward, Map.of(dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DST, y));
        if (binding.input().gradient().isEmpty()) {
            return new StatelessKernel(ahead, StatelessKernel.NONE);
        }
        primitive_desc_base backward = describe(place -> dnnl.dnnl_resampling_backward_primitive_desc_create(place,
                OneDnn.engine().get(), algorithm, FACTORS, small.get(), large.get(), forward.get(), null));
        return new StatelessKernel(ahead, Primitive.bind(resources, backward, Map.of(
                dnnl.DNNL_ARG_DIFF_DST, memories.of(binding.output().requiredGradient()),
                dnnl.DNNL_ARG_DIFF_SRC, memories.of(binding.input().requiredGradient()))));
    }

    private primitive_desc_base describe(Creation creation) {
        return Primitive.describe(resources, () -> {
            try (PointerPointer<dnnl_primitive_desc> place = new PointerPointer<>(1)) {
                int status = creation.into(place);
                if (status != dnnl.dnnl_success) {
                    throw new UnsupportedOperationReason("Resampling ends with oneDNN's status " + status + ".");
                }
                return new primitive_desc_base(place.get(dnnl_primitive_desc.class, 0));
            }
        });
    }

    /** A function of oneDNN that creates the descriptor of a primitive, and returns its status. */
    private interface Creation {
        int into(PointerPointer<dnnl_primitive_desc> place);
    }
}
