package org.gabor.app.editor;

import org.gabor.app.text.NumberText;
import org.gabor.graph.analysis.NodeCost;

/** A quantity of a layer that doesn't depend on the machine. */
public enum Quantity {
    PARAMETERS, MACS, ACTIVATIONS;

    long of(NodeCost cost) {
        return switch (this) {
            case PARAMETERS -> cost.parameters();
            case MACS -> cost.macs();
            case ACTIVATIONS -> cost.activations();
        };
    }

    String text(long amount) {
        return switch (this) {
            case PARAMETERS -> NumberText.grouped(amount);
            case MACS -> NumberText.compact(amount);
            case ACTIVATIONS -> NumberText.memory(amount);
        };
    }
}
