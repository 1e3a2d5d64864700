package org.gabor.engine.inspect;

/** Where the weights of an inspected network come from. */
public sealed interface WeightsSource {

    /** The weights with which the recipe's run would begin. */
    record Initial() implements WeightsSource {}

    /** A safetensors file with the network's {@code state_dict} keys. */
    record OfFile(String path) implements WeightsSource {}

    /** Those that a run keeps of an epoch; of an epoch without dense layers, these are taken from an earlier one. */
    record OfEpoch(String run, int epoch) implements WeightsSource {}
}
