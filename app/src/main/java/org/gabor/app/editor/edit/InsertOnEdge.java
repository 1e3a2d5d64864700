package org.gabor.app.editor.edit;

import java.util.List;
import java.util.Set;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;

/** Inserts a clip into an edge: its cards are placed below the edge's start, and cards in the way move down. */
public record InsertOnEdge(Clip clip, Edge edge) implements AddingEdit {

    @Override
    public String title() {
        return "Insert " + AddingEdit.describe(clip);
    }

    @Override
    public Document apply(Document document) {
        return applies(document) ? Insertion.between(document, clip, edge.from(), List.of(edge)) : document;
    }

    @Override
    public Set<NodeId> added(Document document) {
        return applies(document) ? Insertion.ids(document, clip, edge.from(), List.of(edge)) : Set.of();
    }

    private boolean applies(Document document) {
        return clip.isPassage() && document.graph().edges().contains(edge);
    }
}
