package org.gabor.engine.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of one step.
 *
 * @param inputs the values of each input, by its name
 * @param targets one for each sample, by the name of the output
 */
public record Batch(Tensors inputs, Map<String, List<Target>> targets) {

    public Batch {
        targets = Map.copyOf(targets);
    }

    /** The number of samples. */
    public int count() {
        return inputs.count();
    }

    /** The targets of one output; throws {@link IllegalArgumentException} if it has none. */
    public List<Target> targets(String output) {
        List<Target> found = targets.get(output);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There are no targets for \"%s\", only for %s.".formatted(output, targets.keySet()));
        }
        return found;
    }

    /** The same samples with other targets for one output. */
    public Batch with(String output, List<Target> changed) {
        Map<String, List<Target>> all = new LinkedHashMap<>(targets);
        all.put(output, changed);
        return new Batch(inputs, all);
    }
}
