package org.gabor.engine.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.plan.LiveGraph;
import org.gabor.engine.compute.plan.Port;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.OutputLoss;
import org.gabor.engine.task.Pixels;
import org.gabor.engine.task.Target;
import org.gabor.engine.task.Task;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.analysis.Ends;

/** The inputs and outputs of a plan, by name and as arrays on the host. */
final class HostArrays {

    private final List<Ends.Output> ends;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final List<float[]> values;
    private final int predicted;

    /** @param batch the most samples of a batch */
    HostArrays(LiveGraph graph, int batch) {
        ends = graph.ends();
        predicted = Ends.of(graph.inference()).predicted().size();
        inputs = graph.inputPorts();
        outputs = graph.outputPorts();
        values = outputs.stream().map(output -> new float[Math.multiplyExact(batch, output.size())]).toList();
    }

    List<Port> inputs() {
        return inputs;
    }

    List<Port> outputs() {
        return outputs;
    }

    /** The name of the main output. */
    Port main() {
        return outputs.getFirst();
    }

    Task task(Loss loss) {
        return Task.of(ends.getFirst(), main().size(), loss);
    }

    /** The values of each output after a pass, batch × its size. */
    List<float[]> values() {
        return values;
    }

    /** The values of the outputs that prediction computes. */
    List<float[]> predicted() {
        return values.subList(0, predicted);
    }

    /** The first {@code n} samples of the main output. */
    float[] main(int n) {
        return Arrays.copyOf(values.getFirst(), n * main().size());
    }

    /** A gradient for each output, batch × its size: 1 at the class of each sample in the main output, 0 elsewhere. */
    List<float[]> oneHot(int[] classes) {
        List<float[]> gradients = values.stream().map(output -> new float[output.length]).toList();
        for (int i = 0; i < classes.length; i++) {
            gradients.getFirst()[i * main().size() + classes[i]] = 1;
        }
        return gradients;
    }

    /** The first {@code n} samples of each output. */
    Tensors results(int n) {
        Map<String, float[]> results = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            results.put(outputs.get(i).name(), Arrays.copyOf(values.get(i), n * outputs.get(i).size()));
        }
        return new Tensors(n, results);
    }

    /** The array of each input; throws {@link IllegalArgumentException} if one is missing. */
    List<float[]> arrays(Tensors batch) {
        List<float[]> arrays = new ArrayList<>(inputs.size());
        for (Port input : inputs) {
            arrays.add(batch.get(input.name()));
        }
        return arrays;
    }

    /** The values of the only input, by its name; for a network with one input. */
    Batch batch(Task task, float[] images, List<Target> targets) {
        Map<String, List<Target>> byOutput = new LinkedHashMap<>();
        for (Ends.Output output : ends) {
            byOutput.put(output.name(), switch (task.loss(output)) {
                case OutputLoss.Scores _ -> targets;
                case OutputLoss.SquaredError _ -> Pixels.all(images, targets.size(), inputs.getFirst().size());
            });
        }
        return new Batch(Tensors.of(targets.size(), inputs.getFirst().name(), images), byOutput);
    }

    /** The names of the outputs that reconstruct the input. */
    List<String> reconstructions() {
        return ends.stream().filter(Ends.Output::isReconstruction).map(Ends.Output::name).toList();
    }
}
