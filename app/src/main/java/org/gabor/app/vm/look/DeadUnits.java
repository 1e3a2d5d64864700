package org.gabor.app.vm.look;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * The units that never fire, in the run that is looked at and in the compared one. One process inspects one network and its data:
 * the compared run's units are known only if it has the same.
 */
final class DeadUnits {

    private static final String OWN = "firing";
    private static final String OTHER = "firing-compared";
    private static final int IMAGES = 500;

    private final LookModel look;
    private final Runnable changed;
    private Optional<Subject> asked = Optional.empty();
    private Optional<Pair> compared = Optional.empty();
    private Optional<FiredUnits> own = Optional.empty();
    private Optional<FiredUnits> other = Optional.empty();

    private record Pair(TrainingSpec spec, Path other) {}

    /** @param changed called after an answer */
    DeadUnits(LookModel look, Runnable changed) {
        this.look = look;
        this.changed = changed;
    }

    /** Asks about what hasn't been asked yet. */
    void ask(Optional<Path> otherRun) {
        Optional<Subject> subject = look.subjectProperty().get();
        if (!asked.equals(subject)) {
            asked = subject;
            own = Optional.empty();
            look.ask(OWN, new Question.Firing(IMAGES), reply -> found(reply).ifPresent(units -> {
                own = Optional.of(units);
                changed.run();
            }));
        }
        Optional<Pair> pair = subject.flatMap(now -> otherRun.map(run -> new Pair(now.spec(), run)));
        if (!compared.equals(pair)) {
            compared = pair;
            other = Optional.empty();
            pair.ifPresent(both -> look.find(new WeightsChoice.OfRun(both.other()), found -> compare(both, found)));
        }
    }

    private void compare(Pair pair, Subject found) {
        if (isCurrent(pair) && isComparable(pair.spec(), found)) {
            look.ask(found.weights(), OTHER, new Question.Firing(IMAGES), reply -> found(reply).filter(_ -> isCurrent(pair))
                    .ifPresent(units -> {
                        other = Optional.of(units);
                        changed.run();
                    }));
        }
    }

    private boolean isCurrent(Pair pair) {
        return compared.equals(Optional.of(pair))
                && look.subjectProperty().get().map(Subject::spec).equals(Optional.of(pair.spec()));
    }

    /** Initial weights would be drawn as those of the run that is looked at, with its seed. */
    private static boolean isComparable(TrainingSpec spec, Subject found) {
        boolean kept = switch (found.weights()) {
            case WeightsSource.Initial _ -> false;
            case WeightsSource.OfFile _, WeightsSource.OfEpoch _ -> true;
        };
        return kept && spec.network().equals(found.spec().network()) && spec.data().equals(found.spec().data());
    }

    /** A network without a ReLU has no answer, which is no mistake. */
    private static Optional<FiredUnits> found(Reply reply) {
        return switch (reply) {
            case Reply.Seen(FiredUnits units) -> Optional.of(units);
            case Reply.Seen _, Reply.Underway _, Reply.Refused _ -> Optional.empty();
        };
    }

    Optional<FiredUnits> own() {
        return own;
    }

    /** Empty if it is not known, or can't be. */
    Optional<FiredUnits> other() {
        return other;
    }
}
