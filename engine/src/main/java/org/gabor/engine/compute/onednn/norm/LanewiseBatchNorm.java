package org.gabor.engine.compute.onednn.norm;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.Primitive;
import org.gabor.engine.compute.onednn.primitive.StatelessKernel;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;

/**
 * Batch normalization in training, with sums computed by lane and combined in double precision ({@link Lanes}). oneDNN computes
 * the statistics of the lanes and normalizes by given statistics. Another pass adds the contribution of the batch's statistics to
 * the input's gradient.
 */
final class LanewiseBatchNorm {

    private final KernelBinding binding;
    private final MemoryDescriptors memories;
    private final double eps;
    private final Lanes lanes;
    private final View mean;
    private final View variance;
    private final View scale;
    private final View shift;
    private final View scaleGradient;
    private final View shiftGradient;
    private final View slope;
    private final View offset;
    private final View batchMean;
    private final View batchVariance;
    private final Runnable measure;
    private final Runnable normalise;
    private final Runnable part;
    private final Runnable complete;

    /**
     * @param relu whether ReLU is fused
     * @param batchMean receives each channel's mean
     */
    private LanewiseBatchNorm(double eps, boolean relu, KernelBinding binding, View batchMean, View batchVariance) {
        this.binding = binding;
        this.eps = eps;
        this.batchMean = batchMean;
        this.batchVariance = batchVariance;
        memories = new MemoryDescriptors(binding.resources());
        lanes = Lanes.of(binding.input().format());
        mean = lane();
        variance = lane();
        scale = lane();
        shift = lane();
        scaleGradient = lane();
        shiftGradient = lane();
        slope = lane();
        offset = lane();
        memory x = rows(binding.input().values());
        memory y = rows(binding.output().values());
        Map<Integer, memory> statistics = Map.of(dnnl.DNNL_ARG_SRC, x,
                dnnl.DNNL_ARG_MEAN, memories.of(mean), dnnl.DNNL_ARG_VARIANCE, memories.of(variance));
        measure = Primitive.bind(binding.resources(), forward(x, y, 0), with(statistics, Map.of(dnnl.DNNL_ARG_DST, y)));
        int given = dnnl.dnnl_use_global_stats | NormalizationArguments.SCALE_AND_SHIFT | (relu ? dnnl.dnnl_fuse_norm_relu : 0);
        batch_normalization_forward.primitive_desc forward = forward(x, y, given);
        Map<Integer, memory> shared = new HashMap<>(with(statistics, Map.of(dnnl.DNNL_ARG_SCALE, memories.of(scale))));
        if (relu) {
            shared.put(dnnl.DNNL_ARG_WORKSPACE, memories.allocate(forward.workspace_desc()));
        }
        normalise = Primitive.bind(binding.resources(), forward,
                with(shared, Map.of(dnnl.DNNL_ARG_SHIFT, memories.of(shift), dnnl.DNNL_ARG_DST, y)));
        memory dx = rows(binding.input().gradient().orElseGet(() -> binding.scratch().lend(binding.input().format())));
        part = back(dx, rows(binding.output().requiredGradient()), given, forward, shared);
        complete = binding.input().gradient().isPresent() ? addStatistics(x, dx) : StatelessKernel.NONE;
    }

    static StatelessKernel bind(double eps, boolean relu, KernelBinding binding, View batchMean, View batchVariance) {
        LanewiseBatchNorm norm = new LanewiseBatchNorm(eps, relu, binding, batchMean, batchVariance);
        return new StatelessKernel(norm::forward, norm::backward);
    }

    private View lane() {
        return binding.resources().allocate(lanes.lane());
    }

    private memory rows(View view) {
        return memories.of(memories.describe(lanes.rows(view.format())), view);
    }

    private static Map<Integer, memory> with(Map<Integer, memory> some, Map<Integer, memory> more) {
        Map<Integer, memory> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private batch_normalization_forward.primitive_desc forward(memory x, memory y, int flags) {
        return Primitive.describe(binding.resources(), () -> new batch_normalization_forward.primitive_desc(OneDnn.engine(),
                prop_kind.forward_training.value, memories.descriptor(x), memories.descriptor(y), (float) eps, flags));
    }

    /** The gradients of scale and shift by lane, and of the input as if the statistics were constants. */
    private Primitive back(memory dx, memory dy, int flags, batch_normalization_forward.primitive_desc forward,
                           Map<Integer, memory> shared) {
        batch_normalization_backward.primitive_desc description = Primitive.describe(binding.resources(),
                () -> new batch_normalization_backward.primitive_desc(OneDnn.engine(), prop_kind.backward.value,
                        memories.descriptor(dx), memories.descriptor(dy), memories.descriptor(shared.get(dnnl.DNNL_ARG_SRC)),
                        (float) eps, flags, forward));
        return Primitive.bind(binding.resources(), description, with(shared, Map.of(
                dnnl.DNNL_ARG_DIFF_DST, dy, dnnl.DNNL_ARG_DIFF_SRC, dx,
                dnnl.DNNL_ARG_DIFF_SCALE, memories.of(scaleGradient), dnnl.DNNL_ARG_DIFF_SHIFT, memories.of(shiftGradient))));
    }

    /** dx ← x · slope + dx + offset. */
    private Primitive addStatistics(memory x, memory dx) {
        Format row = Format.plain(1, lanes.count());
        memory factor = memories.of(memories.describe(row), slope);
        memory addend = memories.of(memories.describe(row), offset);
        post_ops then = binding.resources().closeLater(new post_ops());
        then.append_sum();
        then.append_binary(algorithm.binary_add, memories.descriptor(addend));
        primitive_attr attributes = binding.resources().closeLater(new primitive_attr());
        attributes.set_post_ops(then);
        binary.primitive_desc description = Primitive.describe(binding.resources(),
                () -> new binary.primitive_desc(OneDnn.engine(),
                        algorithm.binary_mul, memories.descriptor(x), memories.descriptor(factor), memories.descriptor(dx),
                        attributes,
                        false));
        return Primitive.bind(binding.resources(), description, Map.of(dnnl.DNNL_ARG_SRC_0, x, dnnl.DNNL_ARG_SRC_1, factor,
                dnnl.DNNL_ARG_DST, dx, dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * 2 | dnnl.DNNL_ARG_SRC_1, addend));
    }

    void forward() {
        measure.run();
        combineLanes();
        normalise.run();
    }

    /**
     * Combines lanes: a channel's mean is the mean of its lanes' means; its variance is the mean of their variances plus the
     * variance of their means (Chan et al. 1979).
     */
    private void combineLanes() {
        float[] means = lanes.read(mean);
        float[] variances = lanes.read(variance);
        double[] channelMeans = lanes.sum(mean);
        double[] channelVariances = new double[lanes.channels()];
        for (int c = 0; c < channelMeans.length; c++) {
            channelMeans[c] /= lanes.pixels();
        }
        for (int i = 0; i < means.length; i++) {
            double apart = means[i] - channelMeans[i % lanes.channels()];
            channelVariances[i % lanes.channels()] += (variances[i] + apart * apart) / lanes.pixels();
        }
        mean.write(lanes.spread(channelMeans));
        variance.write(lanes.spread(channelVariances));
        scale.write(lanes.spread(parameter("weight")));
        shift.write(lanes.spread(parameter("bias")));
        batchMean.write(floats(channelMeans));
        batchVariance.write(floats(channelVariances));
    }

    /** With x̂ the normalized input: dx = weight / √(variance + eps) · (dy − mean(dy) − x̂ · mean(dy·x̂)). */
    void backward() {
        part.run();
        double[] byScale = lanes.sum(scaleGradient);
        double[] byShift = lanes.sum(shiftGradient);
        binding.parameter("weight").requiredGradient().write(floats(byScale));
        binding.parameter("bias").requiredGradient().write(floats(byShift));
        double[] weight = parameter("weight");
        float[] means = lanes.read(mean);
        float[] variances = lanes.read(variance);
        double[] factors = new double[lanes.channels()];
        double[] addends = new double[lanes.channels()];
        for (int c = 0; c < factors.length; c++) {
            double inverse = 1 / Math.sqrt(variances[c] + eps);
            factors[c] = -weight[c] * inverse * inverse * byScale[c] / lanes.places();
            addends[c] = -weight[c] * inverse * byShift[c] / lanes.places() - means[c] * factors[c];
        }
        slope.write(lanes.spread(factors));
        offset.write(lanes.spread(addends));
        complete.run();
    }

    private double[] parameter(String name) {
        float[] values = new float[lanes.channels()];
        binding.parameter(name).values().read(values);
        double[] wide = new double[values.length];
        for (int c = 0; c < wide.length; c++) {
            wide[c] = values[c];
        }
        return wide;
    }

    private static float[] floats(double[] values) {
        float[] narrow = new float[values.length];
        for (int c = 0; c < narrow.length; c++) {
            narrow[c] = (float) values[c];
        }
        return narrow;
    }
}
