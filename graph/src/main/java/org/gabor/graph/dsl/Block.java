package org.gabor.graph.dsl;

import java.util.function.UnaryOperator;

/** A part of a network: a function from its input tensor to its output tensor. */
@FunctionalInterface
public interface Block extends UnaryOperator<SymbolicTensor> {

    /**
     * A block with one set of weights, however often it is applied: the layers of its first application own them, those of
     * the later ones share them. Each application needs a group of its own:
     * {@snippet :
     * Block tower = Block.shared(x -> x.then("conv1", Conv2d.of(32, 3)).then("conv2", Conv2d.of(64, 3)));
     * left.group("tower", tower).merge("join", new Concat(), right.group("tower_right", tower));
     * }
     */
    static Block shared(Block body) {
        return new SharedBlock(body);
    }

    /** This block, then {@code next}. */
    default Block then(Block next) {
        return x -> next.apply(apply(x));
    }
}
