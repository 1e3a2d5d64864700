package org.gabor.engine.compute.onednn.spatial;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.shuffle_backward;
import org.bytedeco.dnnl.shuffle_forward;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.Reorder;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;

/** Interleaves the channels of the groups: groups × n channels become n × groups (Zhang et al. 2018, section 3.1). */
public final class ChannelShuffleKernel {

    private static final int CHANNELS = 1;

    private final int groups;
    private final KernelBinding binding;
    private final Resources resources;
    private final MemoryDescriptors memories;

    private ChannelShuffleKernel(int groups, KernelBinding binding) {
        this.groups = groups;
        this.binding = binding;
        resources = binding.resources();
        memories = new MemoryDescriptors(resources);
    }

    /** oneDNN's own shuffle is fast only with blocks of channels. */
    public static Kernel of(int groups, KernelBinding binding) {
        ChannelShuffleKernel kernel = new ChannelShuffleKernel(groups, binding);
        return binding.input().format().layout() == DimensionOrder.CHANNELS_BLOCKED ? kernel.shuffle() : kernel.transpose();
    }

    private Kernel shuffle() {
        memory x = memories.of(binding.input().values());
        memory y = memories.of(binding.output().values());
        memory.desc format = memories.keep(x.get_desc());
        int perGroup = binding.input().format().dims().get(CHANNELS).intValue() / groups;
        shuffle_forward.primitive_desc forward = Primitive.describe(resources, () -> new shuffle_forward.primitive_desc(
                OneDnn.engine(), prop_kind.forward_training, format, format, CHANNELS, perGroup));
        Runnable ahead = Primitive.bind(resources, forward, Map.of(dnnl.DNNL_ARG_SRC, x, dnnl.DNNL_ARG_DST, y));
        if (binding.input().gradient().isEmpty()) {
            return new StatelessKernel(ahead, StatelessKernel.NONE);
        }
        shuffle_backward.primitive_desc backward = Primitive.describe(resources, () -> new shuffle_backward.primitive_desc(
                OneDnn.engine(), format, format, CHANNELS, perGroup, forward));
        return new StatelessKernel(ahead, Primitive.bind(resources, backward, Map.of(
                dnnl.DNNL_ARG_DIFF_DST, memories.of(binding.output().requiredGradient()),
                dnnl.DNNL_ARG_DIFF_SRC, memories.of(binding.input().requiredGradient()))));
    }

    /** The transpose of the channels, seen as a matrix groups × n. */
    private Kernel transpose() {
        Runnable ahead = Reorder.of(rows(binding.input().values()), columns(binding.output().values()), resources);
        return new StatelessKernel(ahead,
                binding.input().gradient()
                        .<Runnable>map(dx -> Reorder.of(columns(binding.output().requiredGradient()), rows(dx), resources))
                        .orElse(StatelessKernel.NONE));
    }

    private memory rows(View view) {
        Table table = Table.of(view.format(), groups);
        return table(view, table, table.perGroup() * table.inner(), table.inner());
    }

    private memory columns(View view) {
        Table table = Table.of(view.format(), groups);
        return table(view, table, table.inner(), groups * table.inner());
    }

    private memory table(View view, Table table, long groupStride, long channelStride) {
        long[] dims = {table.outer(), groups, table.perGroup(), table.inner()};
        long[] strides = {groups * table.perGroup() * table.inner(), groupStride, channelStride, 1};
        memory.data_type type = MemoryDescriptors.type(view.format().precision());
        return memories.of(memories.keep(new memory.desc(dims, type, strides)), view);
    }

    /**
     * The dimensions outer × groups × perGroup × inner.
     *
     * @param inner adjacent pixels of a channel
     */
    private record Table(long outer, long perGroup, long inner) {

        static Table of(Format format, int groups) {
            long channels = format.dims().get(CHANNELS);
            long inner = format.isPlainOrder() ? format.size() / format.dims().getFirst() / channels : 1;
            return new Table(format.size() / channels / inner, channels / groups, inner);
        }
    }
}
