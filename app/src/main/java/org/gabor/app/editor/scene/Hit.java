package org.gabor.app.editor.scene;

import org.gabor.graph.model.Edge;

/** The object under a point of the scene. */
public sealed interface Hit {

    record OnCard(Card card) implements Hit {}

    record OnPill(Pill pill) implements Hit {}

    record OnPort(Port port) implements Hit {}

    record OnEdge(Edge edge) implements Hit {}

    record OnChevron(Frame frame) implements Hit {}

    record OnTitle(Frame frame) implements Hit {}

    record OnNothing() implements Hit {}
}
