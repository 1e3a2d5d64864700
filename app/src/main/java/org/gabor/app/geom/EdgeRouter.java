package org.gabor.app.geom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Routes edges from an output, downwards, to an input, from above, along horizontal and vertical lines around the cards. The
 * returned corners are sharp; the painter rounds them.
 */
public final class EdgeRouter {

    /** The distance from a port to the first turn of its edge. */
    public static final double STUB = 16;
    /** The distance above its input at which an edge from a lower output arrives. */
    public static final double LINTEL = 18;
    /** The distance beside the cards at which an edge skips them. */
    public static final double ASIDE = 16;

    /**
     * Routes an edge whose input is higher than its output, in the next column: down to {@code below}, across to {@code before},
     * up, and over to the input.
     */
    public record Gutter(double below, double before) {}

    private final NavigableMap<Double, List<Rect>> byLeft = new TreeMap<>();
    private final double widest;

    public EdgeRouter(Collection<Rect> cards) {
        cards.forEach(card -> byLeft.computeIfAbsent(card.x(), _ -> new ArrayList<>()).add(card));
        widest = cards.stream().mapToDouble(Rect::width).max().orElse(0);
    }

    /** The corners from {@code from} to {@code to}, both included; at least two. */
    public List<Point> route(Point from, Point to, Gutter gutter) {
        double room = to.y() - from.y();
        if (from.x() == to.x() && room >= 0 && clear(from, to)) {
            return List.of(from, to);
        }
        double high = from.y() + Math.min(STUB, room / 2);
        double low = to.y() - Math.min(STUB, room / 2);
        if (room < STUB / 2) {
            return over(from, to, gutter);
        }
        if (clearTurn(from, to, high)) {
            return turn(from, to, high);
        }
        return clearTurn(from, to, low) ? turn(from, to, low) : aside(from, to, high, low);
    }

    private static List<Point> turn(Point from, Point to, double y) {
        return List.of(from, new Point(from.x(), y), new Point(to.x(), y), to);
    }

    private static List<Point> over(Point from, Point to, Gutter gutter) {
        double lintel = to.y() - LINTEL;
        return List.of(from,
                new Point(from.x(), gutter.below()), new Point(gutter.before(), gutter.below()),
                new Point(gutter.before(), lintel), new Point(to.x(), lintel), to);
    }

    private List<Point> aside(Point from, Point to, double high, double low) {
        double x = Math.max(from.x(), to.x()) + ASIDE;
        List<Rect> blocking = touching(new Point(x, high), new Point(x, low));
        while (!blocking.isEmpty()) {
            x = blocking.stream().mapToDouble(Rect::right).max().orElseThrow() + ASIDE;
            blocking = touching(new Point(x, high), new Point(x, low));
        }
        return List.of(from, new Point(from.x(), high), new Point(x, high), new Point(x, low), new Point(to.x(), low), to);
    }

    private boolean clearTurn(Point from, Point to, double y) {
        Point first = new Point(from.x(), y);
        Point second = new Point(to.x(), y);
        return clear(from, first) && clear(first, second) && clear(second, to);
    }

    private boolean clear(Point a, Point b) {
        return touching(a, b).isEmpty();
    }

    /** The cards that a vertical or horizontal line crosses; a line that only ends at a card's edge doesn't cross it. */
    private List<Rect> touching(Point a, Point b) {
        Rect line = Rect.between(a, b);
        return byLeft.subMap(line.x() - widest, true, line.right(), true).values().stream()
                .flatMap(List::stream)
                .filter(card -> card.x() < line.right() + 1 && card.right() > line.x() - 1
                        && card.y() < line.bottom() && card.bottom() > line.y())
                .toList();
    }
}
