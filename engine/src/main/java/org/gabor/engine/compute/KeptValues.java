package org.gabor.engine.compute;

import java.util.HashMap;
import java.util.Map;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.model.NodeId;

/** Reads the tensors that a plan keeps, in plain order and single precision. */
public final class KeptValues {

    private final Blueprint blueprint;
    private final KernelProvider provider;
    private final int n;
    private final Resources resources;
    private final Map<View, HostPort> ports = new HashMap<>();

    /**
     * @param n examples of a batch
     * @param resources own what reading needs
     */
    public KeptValues(Blueprint blueprint, KernelProvider provider, int n, Resources resources) {
        this.blueprint = blueprint;
        this.provider = provider;
        this.n = n;
        this.resources = resources;
    }

    float[] values(NodeId node) {
        Blueprint.Kept kept = find(node);
        float[] values = read(kept.value().bind(n).values());
        return kept.softmax() ? softmax(values, kept.value().size()) : values;
    }

    /** The gradient of the loss after a backward pass; throws {@link IllegalStateException} if the node has none. */
    float[] gradient(NodeId node) {
        Blueprint.Kept kept = find(node);
        if (kept.softmax()) {
            throw new IllegalStateException("This softmax is part of the loss: the scores before it have the gradient.");
        }
        Tensor tensor = kept.value().bind(n);
        return read(tensor.gradient()
                .orElseThrow(() -> new IllegalStateException("A plan for prediction has no gradients.")));
    }

    private Blueprint.Kept find(NodeId node) {
        Blueprint.Kept kept = blueprint.kept().get(node);
        if (kept == null) {
            throw new IllegalStateException("The plan was compiled without keeping this layer.");
        }
        return kept;
    }

    private float[] read(View view) {
        float[] values = new float[Math.toIntExact(view.format().size())];
        ports.computeIfAbsent(view, _ -> HostPort.of(view, provider, resources)).read(values);
        return values;
    }

    private static float[] softmax(float[] scores, int features) {
        float[] shares = new float[scores.length];
        for (int start = 0; start < scores.length; start += features) {
            double max = Double.NEGATIVE_INFINITY;
            for (int i = start; i < start + features; i++) {
                max = Math.max(max, scores[i]);
            }
            double sum = 0;
            for (int i = start; i < start + features; i++) {
                sum += Math.exp(scores[i] - max);
            }
            for (int i = start; i < start + features; i++) {
                shares[i] = (float) (Math.exp(scores[i] - max) / sum);
            }
        }
        return shares;
    }
}
