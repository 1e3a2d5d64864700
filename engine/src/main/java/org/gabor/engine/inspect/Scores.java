package org.gabor.engine.inspect;

import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.task.Classification;
import org.gabor.engine.task.Reconstruction;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Reads the scores of a plan after a pass. */
final class Scores {

    private final Classification task;

    /** Throws {@link ProbeException} if the network has no classes. */
    Scores(Plan plan) {
        problem(plan).ifPresent(sentence -> {
            throw new ProbeException(sentence);
        });
        task = (Classification) plan.task();
    }

    /** The score of the chosen class for the first sample; {@link ClassScore#NONE} if the network has no classes. */
    static ClassScore ifAny(Plan plan, ClassChoice choice) {
        return problem(plan).isPresent() ? ClassScore.NONE : new Scores(plan).of(plan.logits(), choice);
    }

    /** Why the network has no classes; empty if it has some. */
    private static Optional<String> problem(Plan plan) {
        Shape shape = plan.outputs().getFirst().shape();
        if (!(shape instanceof Vector)) {
            return Optional.of("The network ends in %s of %s: it needs a layer with a score for each class to explain one."
                    .formatted(shape.kind(), shape.text()));
        }
        return switch (plan.task()) {
            case Classification _ -> Optional.empty();
            case Reconstruction _ -> Optional.of("The network reconstructs its input: it has no classes to explain.");
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
