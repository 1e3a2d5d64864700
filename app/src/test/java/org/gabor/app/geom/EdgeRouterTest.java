package org.gabor.app.geom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.gabor.app.geom.EdgeRouter.Gutter;
import org.junit.jupiter.api.Test;

class EdgeRouterTest {

    private static final Gutter GUTTER = new Gutter(200, 160);
    private static final Rect ABOVE = new Rect(0, 0, 184, 44);
    private static final Rect BETWEEN = new Rect(0, 80, 184, 44);
    private static final Rect BELOW = new Rect(0, 160, 184, 44);

    @Test
    void straightDownWhereNothingIsBetween() {
        List<Point> route = new EdgeRouter(List.of(ABOVE, BETWEEN)).route(ABOVE.bottomCenter(), BETWEEN.topCenter(), GUTTER);
        assertEquals(List.of(new Point(92, 44), new Point(92, 80)), route);
    }

    @Test
    void aroundTheCardsThatItSkips() {
        List<Rect> cards = List.of(ABOVE, BETWEEN, BELOW);
        List<Point> route = new EdgeRouter(cards).route(ABOVE.bottomCenter(), BELOW.topCenter(), GUTTER);
        assertEquals(List.of(new Point(92, 44), new Point(92, 60), new Point(200, 60), new Point(200, 144), new Point(92, 144),
                new Point(92, 160)), route);
        assertFalse(crosses(route, BETWEEN));
    }

    @Test
    void asideNearTheOutputOrElseNearTheInput() {
        Rect beside = new Rect(264, 160, 108, 44);
        assertEquals(new Point(318, 60),
                new EdgeRouter(List.of(ABOVE, BETWEEN, beside)).route(ABOVE.bottomCenter(), beside.topCenter(), GUTTER).get(2));
        Rect inTheWay = new Rect(264, 80, 184, 44);
        assertEquals(new Point(92, 144), new EdgeRouter(List.of(ABOVE, inTheWay, beside))
                .route(ABOVE.bottomCenter(), beside.topCenter(), GUTTER).get(1));
    }

    @Test
    void throughTheGutterWhereTheInputIsHigher() {
        Rect next = new Rect(264, 0, 184, 44);
        assertEquals(List.of(new Point(92, 124), new Point(92, 200), new Point(160, 200), new Point(160, -18),
                new Point(356, -18), new Point(356, 0)),
                new EdgeRouter(List.of(BETWEEN, next)).route(BETWEEN.bottomCenter(), next.topCenter(), GUTTER));
    }

    private static boolean crosses(List<Point> route, Rect card) {
        for (int i = 1; i < route.size(); i++) {
            if (Rect.between(route.get(i - 1), route.get(i)).grown(0.5).intersects(card)) {
                return true;
            }
        }
        return false;
    }
}
