package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;

/** The dot of radius 4 where an edge leaves another one. */
public record Junction(Point at, boolean mismatched) {}
