package org.gabor.engine.inspect;

import org.gabor.engine.compute.Plan;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.task.Classification;
import org.gabor.engine.task.Reconstruction;

/** Reads the scores of a plan after a pass. */
final class Scores {

    private final Classification task;

    /** Throws {@link ProbeException} if the network has no classes. */
    Scores(Plan plan) {
        task = switch (plan.task()) {
            case Classification classes -> classes;
            case Reconstruction _ ->
                    throw new ProbeException("The network reconstructs its input: it has no classes to explain.");
        };
    }

    /** The score of the chosen class for the first sample; throws {@link UnsuitedProbeException} if there is no such class. */
    ClassScore of(float[] logits, ClassChoice choice) {
        return of(logits, 0, index(logits, choice));
    }

    /** The score of a class for one sample. */
    ClassScore of(float[] logits, int sample, int index) {
        return new ClassScore(index, logits[sample * task.classes() + index], task.probabilities(logits, sample)[index]);
    }

    private int index(float[] logits, ClassChoice choice) {
        return switch (choice) {
            case ClassChoice.Predicted() -> task.predicted(logits, 0);
            case ClassChoice.Chosen(int index) when index >= 0 && index < task.classes() -> index;
            case ClassChoice.Chosen(int index) -> throw new UnsuitedProbeException(
                    "The network has no class %d: choose one from 0 to %d.".formatted(index, task.classes() - 1));
        };
    }
}
