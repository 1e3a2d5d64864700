package org.gabor.engine.compute.params;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.Storage;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.ParameterVector;
import org.gabor.engine.optim.ParameterVector.Segment;
import org.gabor.graph.layer.ParameterSpec;

/**
 * The memory of the parameters. Trained ones are in one vector; running statistics and frozen parameters each have their own
 * memory. The gradients of frozen parameters are never read and share one region; a plan that only predicts has none.
 */
final class ParameterAllocation {

    /** Each tensor starts at a multiple of 64 bytes, for vector instructions. */
    private static final long ALIGNMENT = 64;

    private final Map<String, Segment> segments = new LinkedHashMap<>();
    private final KernelProvider kernels;
    private final Resources resources;
    private final Map<String, Layout> layouts;
    private final boolean predicts;
    private final Storage values;
    private final Storage gradients;
    private final Storage unread;

    /**
     * @param specs of all parameters, by name
     * @param layouts of the parameters that are not in plain order
     */
    ParameterAllocation(Map<String, ParameterSpec> specs, PlanOptions options, Map<String, Layout> layouts,
                        KernelProvider kernels, Resources resources) {
        this.kernels = kernels;
        this.resources = resources;
        this.layouts = layouts;
        predicts = options.predicts();
        long total = 0;
        long largestUnread = 0;
        for (Map.Entry<String, ParameterSpec> entry : specs.entrySet()) {
            long bytes = format(entry.getKey(), entry.getValue()).bytes();
            if (entry.getValue().role().trainable() && !predicts && !options.frozen().holds(entry.getKey())) {
                segments.put(entry.getKey(), new Segment(total, format(entry.getKey(), entry.getValue())));
                total += Math.ceilDiv(bytes, ALIGNMENT) * ALIGNMENT;
            } else {
                largestUnread = Math.max(largestUnread, bytes);
            }
        }
        values = resources.keep(kernels.allocate(total));
        gradients = resources.keep(kernels.allocate(total));
        unread = resources.keep(kernels.allocate(predicts ? 0 : largestUnread));
    }

    ParameterVector vector() {
        Format format = Format.plain(values.bytes() / Float.BYTES);
        return new ParameterVector(new View(values, 0, format), new View(gradients, 0, format), segments, kernels.vectors());
    }

    boolean isTrained(String name) {
        return segments.containsKey(name);
    }

    Tensor place(String name, ParameterSpec spec) {
        Format format = format(name, spec);
        if (!isTrained(name)) {
            return new Tensor(new View(resources.keep(kernels.allocate(format.bytes())), 0, format),
                    spec.role().trainable() && !predicts ? Optional.of(new View(unread, 0, format)) : Optional.empty());
        }
        long offset = segments.get(name).offset();
        return new Tensor(new View(values, offset, format), Optional.of(new View(gradients, offset, format)));
    }

    private Format format(String name, ParameterSpec spec) {
        long[] dims = spec.dims().stream().mapToLong(Integer::longValue).toArray();
        return Format.plain(dims).with(layouts.getOrDefault(name, DimensionOrder.PLAIN));
    }
}
