package org.gabor.app.vm.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * The network that is looked into.
 *
 * @param title of the weights, for people: {@code Run 2, epoch 10}
 * @param spec the network and its data
 * @param run whose weights these are; empty for a file and for untrained weights
 * @param epoch of the run after which the weights are; empty if that is unknown
 * @param classes the names of the classes, as far as they are known
 */
public record Subject(String title, TrainingSpec spec, WeightsSource weights, Optional<Path> run, OptionalInt epoch,
                      List<String> classes) {

    public Subject {
        classes = List.copyOf(classes);
    }

    /** The name of a class: "class 3" if it has none. */
    public String className(int index) {
        return index < classes.size() ? classes.get(index) : "class " + index;
    }
}
