package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;

/** The dot of radius 4 px at the point where one edge leaves another. */
public record Junction(Point at, boolean mismatched) {}
