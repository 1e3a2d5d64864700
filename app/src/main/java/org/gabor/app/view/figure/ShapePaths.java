package org.gabor.app.view.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** The outlines of JavaFX's shapes, in their own coordinates. */
final class ShapePaths {

    private ShapePaths() {}

    /** Empty for a kind of shape that has no simple outline. */
    static Optional<Path2D> of(Shape shape) {
        return switch (shape) {
            case Rectangle box -> Optional.of(new Path2D.Double(new RoundRectangle2D.Double(box.getX(), box.getY(),
                    box.getWidth(), box.getHeight(), box.getArcWidth(), box.getArcHeight())));
            case Circle circle -> Optional.of(ellipse(circle.getCenterX(), circle.getCenterY(), circle.getRadius(),
                    circle.getRadius()));
            case Ellipse ellipse -> Optional.of(ellipse(ellipse.getCenterX(), ellipse.getCenterY(), ellipse.getRadiusX(),
                    ellipse.getRadiusY()));
            case Line line -> Optional.of(lines(List.of(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY())));
            case Polyline line -> Optional.of(lines(line.getPoints()));
            case Polygon polygon -> {
                Path2D path = lines(polygon.getPoints());
                if (!polygon.getPoints().isEmpty()) {
                    path.closePath();
                }
                yield Optional.of(path);
            }
            case Path path -> elements(path.getElements());
            case Shape _ -> Optional.empty();
        };
    }

    /** What an icon's line covers, in the drawing. */
    static Path2D stroked(SVGPath icon, AffineTransform place) {
        SVGPath line = copy(icon);
        line.setFill(null);
        line.setStroke(Color.BLACK);
        line.setStrokeWidth(icon.getStrokeWidth());
        line.setStrokeLineCap(icon.getStrokeLineCap());
        line.setStrokeLineJoin(icon.getStrokeLineJoin());
        return area(line, place);
    }

    /** What an icon's filling covers, in the drawing. */
    static Path2D filled(SVGPath icon, AffineTransform place) {
        return area(copy(icon), place);
    }

    private static SVGPath copy(SVGPath icon) {
        SVGPath copy = new SVGPath();
        copy.setContent(icon.getContent());
        copy.setFillRule(icon.getFillRule());
        return copy;
    }

    /** What a shape covers, its line included, in the drawing. */
    static Path2D area(Shape shape, AffineTransform fromScene) {
        Path covered = (Path) Shape.union(shape, new Rectangle());
        Path2D path = elements(covered.getElements()).orElseGet(Path2D.Double::new);
        path.transform(fromScene);
        return path;
    }

    private static Path2D ellipse(double x, double y, double radiusX, double radiusY) {
        return new Path2D.Double(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    private static Path2D lines(List<Double> points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            if (i == 0) {
                path.moveTo(points.get(0), points.get(1));
            } else {
                path.lineTo(points.get(i), points.get(i + 1));
            }
        }
        return path;
    }

    private static Optional<Path2D> elements(List<PathElement> elements) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (PathElement element : elements) {
            if (!element.isAbsolute() || !append(path, element)) {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }

    private static boolean append(Path2D path, PathElement element) {
        switch (element) {
            case MoveTo move -> path.moveTo(move.getX(), move.getY());
            case LineTo line -> path.lineTo(line.getX(), line.getY());
            case QuadCurveTo curve -> path.quadTo(curve.getControlX(), curve.getControlY(), curve.getX(), curve.getY());
            case CubicCurveTo curve -> path.curveTo(curve.getControlX1(), curve.getControlY1(), curve.getControlX2(),
                    curve.getControlY2(), curve.getX(), curve.getY());
            case ClosePath _ -> path.closePath();
            default -> {
                return false;
            }
        }
        return true;
    }
}
