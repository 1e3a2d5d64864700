package org.gabor.engine.compute.onednn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory_desc_vector;
import org.bytedeco.dnnl.sum;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Resources;

/** A tensor that several layers read and share: its gradient is the sum of what each of them sends back. */
record ForkKernel(Primitive sum) implements Kernel {

    static ForkKernel of(Tensor trunk, List<Tensor> branches, Resources resources) {
        Memories memories = new Memories(resources);
        List<memory> parts = branches.stream().map(branch -> memories.of(branch.requiredGradient())).toList();
        memory total = memories.of(trunk.requiredGradient());
        memory_desc_vector formats = resources.closeLater(new memory_desc_vector(
                parts.stream().map(part -> memories.keep(part.get_desc())).toArray(memory.desc[]::new)));
        float[] ones = new float[parts.size()];
        Arrays.fill(ones, 1);
        sum.primitive_desc description = Primitive.describe(resources, () -> new sum.primitive_desc(
                OneDnn.engine(), memories.keep(total.get_desc()), ones, formats));
        Map<Integer, memory> arguments = new HashMap<>(Map.of(dnnl.DNNL_ARG_DST, total));
        for (int i = 0; i < parts.size(); i++) {
            arguments.put(dnnl.DNNL_ARG_MULTIPLE_SRC + i, parts.get(i));
        }
        return new ForkKernel(Primitive.bind(resources, description, arguments));
    }

    @Override
    public void forward(Pass pass) {}

    @Override
    public void backward() {
        sum.run();
    }
}
