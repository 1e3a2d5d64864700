package org.gabor.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.weights.Tensor;

/** Copies all state that training changes out of a plan and its optimizer and back, one tensor at a time. */
record TrainingState(Plan plan, Optimizer optimizer, Optional<Normalization> normalization) {

    /** Values are fetched when they are read: write the checkpoint before the next step. */
    Checkpoint take(int epoch, Progress progress) {
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            parameters.put(parameter.name(), Tensor.of(parameter.dims(), () -> finite(parameter)));
        }
        Map<String, Tensor> remembered = new LinkedHashMap<>();
        for (String name : optimizer.stateNames()) {
            remembered.put(name, Tensor.of(List.of(optimizer.stateSize(name)), () -> optimizer.readState(name)));
        }
        return new Checkpoint(epoch, progress, parameters, remembered, normalization, plan.precision());
    }

    void putBack(Checkpoint checkpoint) {
        for (Parameter parameter : plan.parameters()) {
            parameter.write(find(checkpoint.parameters(), parameter.name(), parameter.size()));
        }
        for (String name : optimizer.stateNames()) {
            optimizer.writeState(name, find(checkpoint.optimizer(), name, optimizer.stateSize(name)));
        }
        plan.resumeAt(checkpoint.progress().step());
    }

    private static float[] find(Map<String, Tensor> tensors, String name, int size) {
        Tensor tensor = tensors.get(name);
        if (tensor == null || tensor.size() != size) {
            throw new TrainingException("The run's last checkpoint does not fit its network: %s is missing or has another size."
                    .formatted(name));
        }
        return tensor.values();
    }

    private static float[] finite(Parameter parameter) {
        float[] values = parameter.read();
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new TrainingException("The weights of %s grew without bound: ".formatted(parameter.name())
                        + "the learning rate is likely too high; try a tenth of it.");
            }
        }
        return values;
    }
}
