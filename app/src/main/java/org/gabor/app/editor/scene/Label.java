package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;

/** A text of 11 px; {@code at} is its left end, or its right end if {@code endsAt}, at half its height. */
public record Label(String text, Point at, boolean endsAt) {}
