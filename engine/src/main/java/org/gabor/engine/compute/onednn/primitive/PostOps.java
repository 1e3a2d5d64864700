package org.gabor.engine.compute.onednn.primitive;

import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.memory.Resources;

/**
 * The operations that a primitive applies to its results.
 *
 * @param adds whether the results are added to the output's previous values
 * @param function applied after that
 */
public record PostOps(boolean adds, Optional<Eltwise> function) {

    /** The post-ops in oneDNN's terms. */
    public primitive_attr attributes(Resources resources) {
        post_ops operations = resources.closeLater(new post_ops());
        if (adds) {
            operations.append_sum(1, 0, memory.data_type.undef);
        }
        function.ifPresent(f -> operations.append_eltwise(f.function(), f.alpha(), f.beta()));
        primitive_attr attributes = resources.closeLater(new primitive_attr());
        attributes.set_post_ops(operations);
        return attributes;
    }
}
