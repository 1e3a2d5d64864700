package org.gabor.engine.train;

import java.nio.file.Path;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.engine.compute.params.Parameters;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.WeightsException;

/** Weight initialization: random, from a file, or from another run. */
record WeightInit(TrainingSpec spec) {

    /**
     * Initializes all parameters at random, then takes matching ones from the weights file, if the run has one.
     *
     * @return a sentence that says what was taken; empty without a file
     * @throws TrainingException if the file cannot be read, if nothing in it fits, or if no parameter is left to train
     */
    String prepare(Plan plan) {
        requireTrained(plan.parameters());
        spec.recipe().initializer().initialize(plan.parameters());
        return spec.start().flatMap(FineTuning::weights).map(file -> load(Path.of(file), plan.parameters())).orElse("");
    }

    private static String load(Path file, Parameters parameters) {
        try {
            Transfer transfer = Transfer.copy(Safetensors.read(file).tensors(), parameters);
            if (transfer.matched().isEmpty()) {
                throw new TrainingException("Nothing in %s fits this network: %s.".formatted(file, transfer.summary()));
            }
            return "Starting from %s: %s".formatted(file.getFileName(), transfer.summary());
        } catch (WeightsException e) {
            throw new TrainingException(e.getMessage(), e);
        }
    }

    private static void requireTrained(Parameters parameters) {
        if (!parameters.all().isEmpty() && parameters.all().stream().noneMatch(Parameter::isTrained)) {
            throw new TrainingException("All parameters are frozen: there is nothing left to train.");
        }
    }
}
