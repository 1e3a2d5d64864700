package org.gabor.app.editor.thumbnail;

import java.util.List;
import org.gabor.app.editor.face.Family;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;

/**
 * A picture of a network, {@value #WIDTH}×{@value #HEIGHT} px: a bar for each layer, its height from the size of its feature
 * maps, its colour from its family; parallel lanes above one another, skip connections as arcs. If there are too many layers, it
 * first omits small layers, then draws blocks as one bar, then omits repeated blocks.
 *
 * @param lines lines below the bars
 */
public record Thumbnail(List<Bar> bars, List<Line> lines) {

    public static final double WIDTH = 256;
    public static final double HEIGHT = 92;

    /** @param solid whether it is a small mark in the family's ink, without a border */
    public record Bar(Family family, Rect box, boolean solid) {}

    /** A straight line between two points, or an arc that rises {@code rise} px above them. */
    public record Line(Point from, Point to, double rise) {}

    public Thumbnail {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /** Returns the picture; empty if nothing follows an input. Never throws. */
    public static Thumbnail of(Graph graph) {
        return Abridgement.fitting(Inference.infer(graph)).thumbnail();
    }
}
