package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/** The short dashed line below an unused output, with the word "unused" at {@code label}. */
public record LooseEnd(NodeId node, Point from, Point to, Label label) {}
