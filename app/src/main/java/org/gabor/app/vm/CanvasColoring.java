package org.gabor.app.vm;

import org.gabor.app.editor.LayerTimes;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Quantity;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.model.Graph;

/** The quantity that determines the cards' colours and the numbers on them. */
public enum CanvasColoring {
    FAMILY("Family", "family of layers"),
    PARAMETERS("Parameters", "parameters"),
    MACS("MACs", "MACs (multiply-accumulates)"),
    MEMORY("Memory", "memory of outputs"),
    TIME("Time", "time per step (measured)");

    private final String title;
    private final String meaning;

    CanvasColoring(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The name in one word. */
    public String title() {
        return title;
    }

    /** A longer name, which continues "Colour by". */
    public String meaning() {
        return meaning;
    }

    /**
     * The numbers at the cards' right.
     *
     * @param cost the cost of {@code graph}
     * @param times measured times of it, or of an earlier version
     */
    public Overlay overlay(Graph graph, Cost cost, LayerTimes times) {
        return switch (this) {
            case FAMILY, PARAMETERS -> new Overlay.Counted(Quantity.PARAMETERS, cost);
            case MACS -> new Overlay.Counted(Quantity.MACS, cost);
            case MEMORY -> new Overlay.Counted(Quantity.ACTIVATIONS, cost);
            case TIME -> new Overlay.Timed(times, graph);
        };
    }
}
