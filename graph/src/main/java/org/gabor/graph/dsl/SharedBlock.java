package org.gabor.graph.dsl;

/** A block whose layers have one set of weights in all applications within a network. */
final class SharedBlock implements Block {

    private final Block body;

    SharedBlock(Block body) {
        this.body = body;
    }

    @Override
    public SymbolicTensor apply(SymbolicTensor in) {
        return in.builder().share(this, () -> body.apply(in));
    }
}
