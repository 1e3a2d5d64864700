package org.gabor.graph.dsl;

import java.util.function.UnaryOperator;

/** A piece of a network: from the tensor that enters it to the one that leaves. */
@FunctionalInterface
public interface Block extends UnaryOperator<SymbolicTensor> {

    /** This block, then {@code next}. */
    default Block then(Block next) {
        return x -> next.apply(apply(x));
    }
}
