package org.gabor.app.geom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport view = new Viewport(30, -20, 1.5);
        Point pointer = new Point(200, 100);
        Viewport zoomed = view.zoomedAt(pointer, 1.7);
        assertEquals(0, zoomed.toScreen(view.toWorld(pointer)).distance(pointer), 1e-9);
        assertEquals(2.55, zoomed.scale(), 1e-9);
        assertEquals(Viewport.MOST, view.zoomedAt(pointer, 100).scale());
        assertEquals(Viewport.LEAST, view.zoomedAt(pointer, 0.001).scale());
    }

    @Test
    void fittingShowsTheWholeWorldCentredAndNeverEnlarges() {
        Rect world = new Rect(-100, 50, 2000, 500);
        Viewport view = Viewport.fit(world, 1000, 700, 50);
        assertEquals(0.45, view.scale(), 1e-9);
        assertEquals(new Point(50, 237.5), view.toScreen(world.topLeft()));
        assertEquals(1, Viewport.fit(new Rect(0, 0, 10, 10), 1000, 700, 50).scale());
    }

    @Test
    void theVisiblePartIsTheWindowInWorldPixels() {
        assertEquals(new Rect(-20, -10, 50, 40), new Viewport(40, 20, 2).visible(100, 80));
    }
}
