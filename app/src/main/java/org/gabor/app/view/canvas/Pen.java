package org.gabor.app.view.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.IconPath;
import org.gabor.app.view.theme.Icons;

/** Draws the canvas's basic shapes so that at 100 % every 1-px line covers whole pixels. */
final class Pen {

    private static final double ICON = 16;

    private final GraphicsContext g;
    private final TextWidths widths = new TextWidths();

    Pen(GraphicsContext g) {
        this.g = g;
    }

    // ---- coordinates

    /** Coordinates are px of the window after this. */
    void inScreen() {
        g.setTransform(1, 0, 0, 1, 0, 0);
    }

    /** Coordinates are px of the world after this. */
    void inWorld(Viewport view) {
        g.setTransform(view.scale(), 0, 0, view.scale(), Math.round(view.offsetX()), Math.round(view.offsetY()));
    }

    // ---- boxes

    void fill(Rect rect, double radius, Paint paint) {
        g.setFill(paint);
        g.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
    }

    /** A line of {@code width} px along the inside of the box, like a border in a style sheet. */
    void border(Rect rect, double radius, double width, Paint paint, double... dashes) {
        stroke(paint, width, dashes);
        Rect line = rect.grown(-width / 2);
        double arc = Math.max(0, 2 * radius - width);
        g.strokeRoundRect(line.x(), line.y(), line.width(), line.height(), arc, arc);
    }

    /** Squares, because a thousand of them cost less than a hundred round dots: they need no anti-aliasing. */
    void square(double x, double y, double side, Paint paint) {
        g.setFill(paint);
        g.fillRect(x, y, side, side);
    }

    // ---- lines

    /** A line from corner to corner, each corner rounded by at most {@code radius}. */
    void route(List<Point> corners, double radius, double width, Paint paint, double... dashes) {
        stroke(paint, width, dashes);
        g.beginPath();
        g.moveTo(corners.getFirst().x(), corners.getFirst().y());
        for (int i = 1; i + 1 < corners.size(); i++) {
            Point before = corners.get(i - 1);
            Point corner = corners.get(i);
            Point after = corners.get(i + 1);
            double room = Math.min(before.distance(corner), corner.distance(after)) / 2;
            g.arcTo(corner.x(), corner.y(), after.x(), after.y(), Math.min(radius, room));
        }
        g.lineTo(corners.getLast().x(), corners.getLast().y());
        g.stroke();
    }

    void dot(Point at, double radius, Paint paint) {
        g.setFill(paint);
        g.fillOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    void ring(Point at, double radius, double width, Paint ground, Paint line) {
        dot(at, radius, ground);
        stroke(line, width);
        g.strokeOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    void polygon(double[] xs, double[] ys, Paint paint) {
        g.setFill(paint);
        g.fillPolygon(xs, ys, xs.length);
    }

    // ---- texts and icons

    /** Text that begins at {@code x}, its capitals centred on {@code middle}; shortened to {@code room} px. Returns its width. */
    double text(TextStyle style, String text, double x, double middle, double room, Color color) {
        String shown = widths.shortened(style, text, room);
        g.setFont(style.font());
        g.setFill(color);
        g.fillText(shown, x, Math.round(middle + style.drop()));
        return widths.of(style, shown);
    }

    /** Text that ends at {@code right}. Returns its width. */
    double textBefore(TextStyle style, String text, double right, double middle, double room, Color color) {
        String shown = widths.shortened(style, text, room);
        return text(style, shown, Math.round(right - widths.of(style, shown)), middle, room, color);
    }

    double width(TextStyle style, String text) {
        return widths.of(style, text);
    }

    /** The 16×16 icon with its top left corner at {@code x}, {@code y}. */
    void icon(String name, double x, double y, Color color) {
        icon(name, x, y, ICON, color);
    }

    /** The icon with this {@code size} in px. */
    void icon(String name, double x, double y, double size, Color color) {
        IconPath path = Icons.path(name);
        g.save();
        g.translate(x, y);
        g.scale(size / ICON, size / ICON);
        if (!path.stroked().isEmpty()) {
            stroke(color, 1.5);
            g.beginPath();
            g.appendSVGPath(path.stroked());
            g.stroke();
        }
        if (!path.filled().isEmpty()) {
            g.setFill(color);
            g.beginPath();
            g.appendSVGPath(path.filled());
            g.fill();
        }
        g.restore();
    }

    private void stroke(Paint paint, double width, double... dashes) {
        g.setStroke(paint);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.setLineCap(dashes.length > 0 ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }
}
