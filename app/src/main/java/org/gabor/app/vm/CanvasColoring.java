package org.gabor.app.vm;

import org.gabor.app.editor.LayerTimes;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Quantity;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.model.Graph;

/** What the canvas colours its cards by, and thereby which number they show. */
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

    /** One word. */
    public String title() {
        return title;
    }

    /** The same at more length, to go on from "Colour by". */
    public String meaning() {
        return meaning;
    }

    /**
     * The numbers at the cards' right.
     *
     * @param cost of {@code graph}
     * @param times what was measured of it, or of what it was
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
