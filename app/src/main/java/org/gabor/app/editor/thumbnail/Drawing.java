package org.gabor.app.editor.thumbnail;

import java.util.ArrayList;
import java.util.List;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.thumbnail.Piece.Dense;
import org.gabor.app.editor.thumbnail.Piece.Fork;
import org.gabor.app.editor.thumbnail.Piece.Step;
import org.gabor.app.editor.thumbnail.Thumbnail.Bar;
import org.gabor.app.editor.thumbnail.Thumbnail.Line;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.layer.Add;

/** Draws pieces side by side from left to right at their natural width; {@link #thumbnail} scales them to the picture's width. */
final class Drawing {

    private static final double MIDDLE = Thumbnail.HEIGHT / 2;
    private static final double ROOM = Thumbnail.WIDTH - 32;
    private static final double LARGEST_SCALE = 1.15;
    private static final double SMALLEST_SCALE = 0.6;
    private static final double ENDS = 6;
    private static final double FAN = 4;
    private static final double ARC_ABOVE = 9;
    private static final double MOST_RISE = MIDDLE - 8;
    private static final double DOT = 3;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> edges = new ArrayList<>();
    private double x;
    /** The points at which edges leave the last drawn piece. */
    private List<Point> ends = List.of(new Point(-ENDS, MIDDLE));

    private Drawing() {}

    static Drawing of(List<Piece> pieces) {
        Drawing drawing = new Drawing();
        if (!pieces.isEmpty()) {
            drawing.chain(pieces, MIDDLE, Double.MAX_VALUE, BarSpacing.MAIN);
            drawing.enter(List.of(new Point(drawing.x + ENDS, MIDDLE)));
        }
        return drawing;
    }

    /** Whether it is still readable when scaled to the picture's width. */
    boolean fits() {
        return x * SMALLEST_SCALE <= ROOM;
    }

    Thumbnail thumbnail() {
        double scale = Math.min(LARGEST_SCALE, ROOM / Math.max(x, 1));
        double left = (Thumbnail.WIDTH - x * scale) / 2;
        return new Thumbnail(
                bars.stream().map(bar -> new Bar(bar.family(), new Rect(left + bar.box().x() * scale, bar.box().y(),
                        bar.box().width() * scale, bar.box().height()), bar.solid())).toList(),
                edges.stream().map(edge -> new Line(new Point(left + edge.from().x() * scale, edge.from().y()),
                        new Point(left + edge.to().x() * scale, edge.to().y()), edge.rise())).toList());
    }

    /** @param room maximum height of bars */
    private void chain(List<Piece> pieces, double middle, double room, BarSpacing pitch) {
        for (int i = 0; i < pieces.size(); i++) {
            x += i == 0 ? 0 : pitch.gap();
            switch (pieces.get(i)) {
                case Step step when step.parts() > 1 && step.family() == Family.OTHER -> capsules(step, middle, room);
                case Step step when step.parts() > 1 -> groups(step, middle, room, pitch);
                case Step step -> step(step, middle, room, pitch);
                case Dense dense -> dense(dense, middle, room);
                case Fork fork when Pieces.isResidual(fork) -> residual(fork, middle, room);
                case Fork fork -> lanes(fork, middle, room);
            }
        }
    }

    private void step(Step step, double middle, double room, BarSpacing pitch) {
        enter(List.of(new Point(x, middle)));
        bar(step.family(), middle, Math.min(step.height(), room), step.lean() ? pitch.width() * 0.7 : pitch.width());
        ends = List.of(new Point(x, middle));
    }

    /** A grouped convolution: as many small bars, with an edge to each. */
    private void groups(Step step, double middle, double room, BarSpacing pitch) {
        fork(middle, step.parts(), Math.min(step.height() * 0.9, room) / step.parts(),
                (lane, height) -> bar(step.family(), lane, height, pitch.width()));
    }

    /** Draws capsules, each connected to all capsules before it. */
    private void capsules(Step step, double middle, double room) {
        double spacing = Math.min(64, room) / step.parts();
        double width = 10 + 1.2 * step.parts();
        double left = x + FAN;
        List<Double> lanes = Lanes.middles(middle, step.parts(), spacing);
        enter(lanes.stream().map(lane -> new Point(left, lane)).toList());
        for (double lane : lanes) {
            x = left;
            bar(step.family(), lane, spacing * 0.72, width);
        }
        ends = lanes.stream().map(lane -> new Point(left + width, lane)).toList();
        x += FAN;
    }

    private void lanes(Fork fork, double middle, double room) {
        List<List<Piece>> shown = Lanes.sample(fork.lanes());
        int empty = fork.skip() ? 1 : 0;
        double spacing = Math.min(13, Math.min(66, room) / (shown.size() + empty));
        int[] next = {0};
        fork(middle, shown.size() + empty, spacing, (lane, height) -> {
            int i = next[0]++;
            if (i < shown.size()) {
                chain(shown.get(i), lane, height, shown.get(i).size() > 1 ? BarSpacing.BODY : BarSpacing.LANE);
            }
        });
    }

    /** Draws a lane with this centre and maximum bar height. */
    private interface Lane {
        void draw(double middle, double height);
    }

    private void fork(double middle, int count, double spacing, Lane content) {
        Point entry = new Point(x, middle);
        enter(List.of(entry));
        double left = x + FAN;
        double right = left;
        List<List<Point>> laneEnds = new ArrayList<>();
        for (double lane : Lanes.middles(middle, count, spacing)) {
            x = left;
            ends = List.of(entry);
            enter(List.of(new Point(left, lane)));
            ends = List.of(new Point(left, lane));
            content.draw(lane, spacing * 0.7);
            laneEnds.add(ends.size() == 1 ? List.of(new Point(ends.getFirst().x(), lane)) : ends);
            right = Math.max(right, x);
        }
        Point exit = new Point(right + FAN, middle);
        for (List<Point> lane : laneEnds) {
            ends = lane;
            Point last = new Point(right, lane.getFirst().y());
            enter(List.of(last));
            ends = List.of(last);
            enter(List.of(exit));
        }
        x = exit.x();
        ends = List.of(exit);
    }

    private void residual(Fork fork, double middle, double room) {
        List<Piece> body = Pieces.body(fork);
        double left = x - 2;
        int before = bars.size();
        chain(body, middle, room, body.size() > 1 ? BarSpacing.BODY : BarSpacing.SINGLE_BODY);
        double top = bars.subList(before, bars.size()).stream().mapToDouble(bar -> bar.box().y()).min().orElse(middle);
        if (fork.merge() instanceof Add) {
            x += 2;
            enter(List.of(new Point(x, middle)));
            bars.add(new Bar(Family.MERGE, new Rect(x, middle - 4, DOT, 8), true));
            x += DOT;
            ends = List.of(new Point(x, middle));
        }
        double rise = Math.min(middle - top + ARC_ABOVE, Math.min(MOST_RISE, room));
        edges.add(new Line(new Point(left, middle), new Point(x - DOT / 2, middle), rise));
    }

    private void dense(Dense dense, double middle, double room) {
        int shown = (int) Math.min(dense.layers(), Math.round(4 + Math.log(dense.layers() / 4.0) / Math.log(2)));
        List<Double> centres = new ArrayList<>();
        Step layer = new Step(dense.layer().family(), dense.layer().height() * 0.4, false, 1);
        for (int i = 0; i < Math.max(1, shown); i++) {
            x += i == 0 ? 0 : BarSpacing.DENSE.gap();
            centres.add(x + BarSpacing.DENSE.width() / 2);
            step(layer, middle, room, BarSpacing.DENSE);
        }
        for (int i = 0; i < centres.size(); i++) {
            for (int j = i + 2; j < centres.size(); j++) {
                double rise = Math.min(MOST_RISE, 7.5 + 4.1 * (j - i));
                edges.add(new Line(new Point(centres.get(i), middle), new Point(centres.get(j), middle), rise));
            }
        }
    }

    private void bar(Family family, double middle, double height, double width) {
        bars.add(new Bar(family, new Rect(x, middle - height / 2, width, height), false));
        x += width;
    }

    /** Draws edges from everything drawn last to each of {@code entries}. */
    private void enter(List<Point> entries) {
        ends.forEach(end -> entries.stream().filter(entry -> !entry.equals(end))
                .forEach(entry -> edges.add(new Line(end, entry, 0))));
    }
}
