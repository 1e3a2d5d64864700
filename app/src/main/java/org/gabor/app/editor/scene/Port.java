package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/**
 * A point at which an edge can start or end.
 *
 * @param output whether edges leave here
 * @param slot the input's number, from 0; 0 for an output
 * @param quiet whether it is drawn only near the pointer, because cards 8 px apart leave no room for it
 */
public record Port(NodeId node, boolean output, int slot, Point at, boolean quiet) {}
