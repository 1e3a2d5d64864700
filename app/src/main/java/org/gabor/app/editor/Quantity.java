package org.gabor.app.editor;

import org.gabor.app.text.NumberText;
import org.gabor.graph.analysis.NodeCost;

/** What a layer has so and so much of, whatever machine it runs on. */
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
