package org.gabor.engine.compute;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.optim.ParameterVector;

/** All tensors of a network, in the order of its {@code state_dict}. */
public final class Parameters implements Iterable<Parameter> {

    private final List<Parameter> all;

    Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    public List<Parameter> all() {
        return all;
    }

    public Optional<Parameter> find(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /** The trainable ones laid end to end, as an optimiser takes them. */
    public ParameterVector vector() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<Parameter> iterator() {
        return all.iterator();
    }
}
