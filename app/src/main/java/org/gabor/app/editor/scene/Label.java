package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;

/** An 11-px text; {@code at} is its left (or, where {@code endsAt}, its right) end at half its height. */
public record Label(String text, Point at, boolean endsAt) {}
