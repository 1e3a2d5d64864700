package org.gabor.app.vm;

import java.util.HashMap;
import java.util.Map;
import org.gabor.app.editor.LayerTimes;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.LayerTime;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;

/**
 * The measured time of a training step and of its layers.
 *
 * @param batch images in the step
 * @param shareOfLimit speed as a fraction of the machine's peak
 */
public record TimedStep(int batch, Precision precision, double seconds, double shareOfLimit, LayerTimes layers) {

    /** @param network the measured network */
    static TimedStep of(Graph network, StepTimingRequest question, BenchmarkResult result) {
        Map<String, NodeId> nodes = new HashMap<>();
        network.nodes().values().forEach(node -> nodes.put(node.path().value(), node.id()));
        Map<NodeId, Double> seconds = new HashMap<>();
        Map<NodeId, NodeId> along = new HashMap<>();
        for (LayerTime layer : result.layers()) {
            NodeId host = nodes.get(layer.path());
            seconds.put(host, layer.seconds());
            layer.along().forEach(path -> along.put(nodes.get(path), host));
        }
        return new TimedStep(question.batch(), question.precision(), result.stepSeconds(), result.shareOfLimit(),
                new LayerTimes(seconds, along));
    }

    public double imagesPerSecond() {
        return batch / seconds;
    }
}
