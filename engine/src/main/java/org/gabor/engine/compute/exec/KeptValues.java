package org.gabor.engine.compute.exec;

import java.util.HashMap;
import java.util.Map;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.plan.Blueprint;
import org.gabor.engine.memory.HostPort;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.engine.task.Classification;
import org.gabor.graph.model.NodeId;

/**
 * Reads the nodes that a plan keeps: n×C×H×W or n×C×D×H×W in C order, in single precision. Throws {@link IllegalStateException}
 * for a node that the plan does not keep.
 */
public final class KeptValues {

    private final Blueprint blueprint;
    private final KernelProvider provider;
    private final int n;
    private final Resources resources;
    private final Map<View, HostPort> ports = new HashMap<>();

    /**
     * @param n samples of a batch
     * @param resources own what reading needs
     */
    public KeptValues(Blueprint blueprint, KernelProvider provider, int n, Resources resources) {
        this.blueprint = blueprint;
        this.provider = provider;
        this.n = n;
        this.resources = resources;
    }

    /** The output of a node. */
    public float[] values(NodeId node) {
        Blueprint.Kept kept = find(node);
        float[] values = read(kept.value().bind(n).values());
        return kept.softmax() ? softmax(values, kept.value().size()) : values;
    }

    /** After a backward pass: the gradient of the loss with respect to the output of a node, if the node has one. */
    public float[] gradient(NodeId node) {
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
            double[] row = Classification.softmax(scores, start, features);
            for (int i = 0; i < features; i++) {
                shares[start + i] = (float) row[i];
            }
        }
        return shares;
    }
}
