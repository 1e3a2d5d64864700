package org.gabor.app.editor.scene;

import org.gabor.app.geom.Point;

/** Finds what the pointer is on: ports before cards, cards before wires, wires before frames. */
public final class HitTest {

    private HitTest() {}

    public static Hit at(Scene scene, Point world) {
        return new Hit.OnNothing();
    }
}
