package org.gabor.app.view.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.gabor.app.figure.Mark;

/** The backgrounds and borders of a region. */
final class RegionMarks {

    /** The number of stripes that a gradient is drawn with. */
    private static final int STRIPES = 64;
    /** The distance of a control point from the corner of a quarter circle of radius 1. */
    private static final double CORNER = 1 - 0.5522847498;

    private final Region region;
    private final AffineTransform place;
    private final double opacity;
    private final List<Mark> marks = new ArrayList<>();

    private RegionMarks(Region region, AffineTransform place, double opacity) {
        this.region = region;
        this.place = place;
        this.opacity = opacity;
    }

    static List<Mark> of(Region region, AffineTransform place, double opacity) {
        RegionMarks drawing = new RegionMarks(region, place, opacity);
        if (region.getBackground() != null && region.getShape() == null) {
            region.getBackground().getFills().forEach(drawing::fill);
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(drawing::border);
        }
        return drawing.marks;
    }

    private void fill(BackgroundFill fill) {
        Insets in = fill.getInsets();
        double width = region.getWidth() - in.getLeft() - in.getRight();
        double height = region.getHeight() - in.getTop() - in.getBottom();
        if (width <= 0 || height <= 0) {
            return;
        }
        Rectangle2D box = new Rectangle2D.Double(in.getLeft(), in.getTop(), width, height);
        switch (fill.getFill()) {
            case Color color -> area(rounded(box, fill.getRadii()), color);
            case LinearGradient gradient -> stripes(box, gradient);
            // The window has no other backgrounds.
            case Paint _ -> {}
        }
    }

    private void area(Path2D path, Color color) {
        if (color.getOpacity() > 0) {
            path.transform(place);
            marks.add(new Mark.Fill(path, Placing.argb(color, opacity)));
        }
    }

    private void stripes(Rectangle2D box, LinearGradient gradient) {
        boolean across = gradient.getStartX() != gradient.getEndX();
        for (int i = 0; i < STRIPES; i++) {
            double width = across ? box.getWidth() / STRIPES : box.getWidth();
            double height = across ? box.getHeight() : box.getHeight() / STRIPES;
            area(new Path2D.Double(new Rectangle2D.Double(box.getX() + (across ? i * width : 0),
                    box.getY() + (across ? 0 : i * height), width, height)), at(gradient.getStops(), (i + 0.5) / STRIPES));
        }
    }

    private static Color at(List<Stop> stops, double place) {
        Stop before = stops.getFirst();
        for (Stop stop : stops) {
            if (stop.getOffset() >= place) {
                double share = stop.getOffset() == before.getOffset() ? 1
                        : (place - before.getOffset()) / (stop.getOffset() - before.getOffset());
                return before.getColor().interpolate(stop.getColor(), share);
            }
            before = stop;
        }
        return before.getColor();
    }

    private void border(BorderStroke border) {
        BorderWidths widths = border.getWidths();
        Insets in = border.getInsets();
        double left = in.getLeft();
        double top = in.getTop();
        double right = region.getWidth() - in.getRight();
        double bottom = region.getHeight() - in.getBottom();
        boolean isRound = border.isStrokeUniform() && border.getRadii().getTopLeftHorizontalRadius() > 0;
        if (isRound && border.getTopStroke() instanceof Color color && color.getOpacity() > 0) {
            double half = widths.getTop() / 2;
            Path2D path =
                    rounded(new Rectangle2D.Double(left + half, top + half, right - left - 2 * half, bottom - top - 2 * half),
                            border.getRadii());
            path.transform(place);
            marks.add(new Mark.Stroke(path, Placing.argb(color, opacity), widths.getTop(), List.of(), Mark.Cap.BUTT));
        } else if (!isRound) {
            side(border.getTopStroke(), left, top, right - left, widths.getTop());
            side(border.getBottomStroke(), left, bottom - widths.getBottom(), right - left, widths.getBottom());
            side(border.getLeftStroke(), left, top, widths.getLeft(), bottom - top);
            side(border.getRightStroke(), right - widths.getRight(), top, widths.getRight(), bottom - top);
        }
    }

    private void side(Paint paint, double x, double y, double width, double height) {
        if (paint instanceof Color color && width > 0 && height > 0) {
            area(new Path2D.Double(new Rectangle2D.Double(x, y, width, height)), color);
        }
    }

    private static Path2D rounded(Rectangle2D box, CornerRadii radii) {
        double most = Math.min(box.getWidth(), box.getHeight()) / 2;
        double topLeft = Math.min(most, radii.getTopLeftHorizontalRadius());
        double topRight = Math.min(most, radii.getTopRightHorizontalRadius());
        double bottomRight = Math.min(most, radii.getBottomRightHorizontalRadius());
        double bottomLeft = Math.min(most, radii.getBottomLeftHorizontalRadius());
        double left = box.getMinX();
        double top = box.getMinY();
        double right = box.getMaxX();
        double bottom = box.getMaxY();
        Path2D path = new Path2D.Double();
        path.moveTo(left + topLeft, top);
        path.lineTo(right - topRight, top);
        path.curveTo(right - CORNER * topRight, top, right, top + CORNER * topRight, right, top + topRight);
        path.lineTo(right, bottom - bottomRight);
        path.curveTo(right, bottom - CORNER * bottomRight, right - CORNER * bottomRight, bottom, right - bottomRight, bottom);
        path.lineTo(left + bottomLeft, bottom);
        path.curveTo(left + CORNER * bottomLeft, bottom, left, bottom - CORNER * bottomLeft, left, bottom - bottomLeft);
        path.lineTo(left, top + topLeft);
        path.curveTo(left, top + CORNER * topLeft, left + CORNER * topLeft, top, left + topLeft, top);
        path.closePath();
        return path;
    }
}
