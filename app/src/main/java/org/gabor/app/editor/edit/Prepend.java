package org.gabor.app.editor.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Connections;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Spacing;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** Inserts a clip above a layer, to feed an input that has no edge. */
public record Prepend(Clip clip, NodeId before, int slot) implements AddingEdit {

    @Override
    public String title() {
        return "Add " + AddingEdit.describe(clip);
    }

    @Override
    public Document apply(Document document) {
        return applies(document) ? prepended(document) : document;
    }

    @Override
    public Set<NodeId> added(Document document) {
        return applies(document) ? place(document).nodes() : Set.of();
    }

    private boolean applies(Document document) {
        return clip.exit().isPresent() && document.graph().find(before).isPresent()
                && Connections.open(document.graph(), before).contains(new Connections.Input(before, slot));
    }

    private Document prepended(Document document) {
        PlacedClip placed = place(document);
        Rect bounds = clip.bounds();
        Point below = document.placement().of(before);
        Point shift = below.minus(bounds.topLeft()).plus(0, -bounds.height() - Spacing.EDGE);
        Map<NodeId, Point> places = new HashMap<>();
        placed.ids().forEach((old, id) -> places.put(id, clip.positions().get(old).plus(shift)));
        Graph graph = placed.graph().with(new Edge(placed.exit().orElseThrow(), before, slot));
        return new Document(graph, document.placement().with(places));
    }

    private PlacedClip place(Document document) {
        Graph graph = document.graph();
        Optional<Path> group = graph.node(before).path().parent()
                .filter(path -> graph.groups().stream().anyMatch(g -> g.path().equals(path)));
        return PlacedClip.of(graph, clip, group);
    }
}
