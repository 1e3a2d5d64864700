package org.gabor.app.view.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;
import org.gabor.app.figure.Figure;
import org.gabor.app.figure.Mark;

/** Reads what a node shows as a drawing. Shadows and other effects are left out. Belongs to JavaFX's thread. */
final class FigureReader {

    private static final double CANVAS_SCALE = 2;
    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;
    private static final int SEMI_BOLD = 600;

    private final Placing placing;
    private final boolean outlines;

    private FigureReader(Placing placing, boolean outlines) {
        this.placing = placing;
        this.outlines = outlines;
    }

    /** @param outlines whether text is wanted as outlines too, which takes time */
    static Figure read(Node figure, boolean outlines) {
        List<Mark> marks = new ArrayList<>();
        new FigureReader(new Placing(figure), outlines).visit(figure, 1, marks);
        Bounds bounds = figure.getLayoutBounds();
        return new Figure(bounds.getWidth(), bounds.getHeight(), marks);
    }

    private void visit(Node node, double opacityAbove, List<Mark> marks) {
        double opacity = opacityAbove * node.getOpacity();
        if (!node.isVisible() || opacity == 0) {
            return;
        }
        if (node.getClip() instanceof Rectangle clip) {
            List<Mark> inside = new ArrayList<>();
            draw(node, opacity, inside);
            Rectangle2D box = new Rectangle2D.Double(clip.getX() + clip.getLayoutX(), clip.getY() + clip.getLayoutY(),
                    clip.getWidth(), clip.getHeight());
            marks.add(new Mark.Clipped(placing.of(node).createTransformedShape(box).getBounds2D(), inside));
        } else {
            draw(node, opacity, marks);
        }
    }

    private void draw(Node node, double opacity, List<Mark> marks) {
        switch (node) {
            case Text text -> text(text, opacity, marks);
            case ImageView view -> image(view, marks);
            case Canvas canvas -> canvas(canvas, marks);
            case Shape shape -> shape(shape, opacity, marks);
            case Region region -> {
                marks.addAll(RegionMarks.of(region, placing.of(region), opacity));
                children(region, opacity, marks);
            }
            case Parent parent -> children(parent, opacity, marks);
            case Node _ -> {}
        }
    }

    private void children(Parent parent, double opacity, List<Mark> marks) {
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, opacity, marks));
    }

    private void shape(Shape shape, double opacity, List<Mark> marks) {
        if (shape instanceof SVGPath icon) {
            icon(icon, opacity, marks);
        } else {
            ShapePaths.of(shape).ifPresent(path -> outlined(shape, path, opacity, marks));
        }
    }

    /** Its outline is known to JavaFX alone, which gives what its line covers. */
    private void icon(SVGPath icon, double opacity, List<Mark> marks) {
        if (icon.getFill() instanceof Color color && color.getOpacity() > 0) {
            marks.add(new Mark.Fill(ShapePaths.filled(icon, placing.of(icon)), Placing.argb(color, opacity)));
        }
        if (icon.getStroke() instanceof Color color && color.getOpacity() > 0) {
            marks.add(new Mark.Fill(ShapePaths.stroked(icon, placing.of(icon)), Placing.argb(color, opacity)));
        }
    }

    private void outlined(Shape shape, Path2D path, double opacity, List<Mark> marks) {
        path.transform(placing.of(shape));
        if (shape.getFill() instanceof Color color && color.getOpacity() > 0) {
            marks.add(new Mark.Fill(path, Placing.argb(color, opacity)));
        }
        if (shape.getStroke() instanceof Color color && color.getOpacity() > 0 && shape.getStrokeWidth() > 0) {
            marks.add(new Mark.Stroke(path, Placing.argb(color, opacity), shape.getStrokeWidth(), shape.getStrokeDashArray(),
                    cap(shape.getStrokeLineCap())));
        }
    }

    private static Mark.Cap cap(StrokeLineCap cap) {
        return switch (cap) {
            case BUTT -> Mark.Cap.BUTT;
            case ROUND -> Mark.Cap.ROUND;
            case SQUARE -> Mark.Cap.SQUARE;
        };
    }

    private void text(Text text, double opacity, List<Mark> marks) {
        if (!(text.getFill() instanceof Color color) || text.getText().isBlank()) {
            return;
        }
        Path2D outline = outlines ? ShapePaths.area(text, placing.fromScene()) : new Path2D.Double();
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            String content = text.getText().substring(line.start(), line.end()).stripTrailing();
            if (!content.isEmpty()) {
                AffineTransform place = placing.of(text);
                double first = text.getLayoutInfo().getTextLines(false).getFirst().bounds().getMinY();
                place.translate(text.getLayoutBounds().getMinX() + line.bounds().getMinX(),
                        text.getLayoutBounds().getMinY() + text.getBaselineOffset() + line.bounds().getMinY() - first);
                marks.add(new Mark.Text(content, place, family(text.getFont()), weight(text.getFont()),
                        text.getFont().getSize(), line.bounds().getWidth(), Placing.argb(color, opacity), outline));
                // All lines of a text have one outline.
                outline = new Path2D.Double();
            }
        }
    }

    private static String family(Font font) {
        return font.getFamily().replaceAll(" (Medium|SemiBold)$", "");
    }

    private static int weight(Font font) {
        String name = font.getName().toLowerCase(Locale.ROOT);
        return name.contains("semibold") || name.contains("bold") ? SEMI_BOLD : name.contains("medium") ? MEDIUM : REGULAR;
    }

    private void image(ImageView view, List<Mark> marks) {
        if (view.getImage() != null) {
            Bounds bounds = view.getLayoutBounds();
            AffineTransform place = placing.of(view);
            place.translate(bounds.getMinX(), bounds.getMinY());
            marks.add(pixels(view.getImage(), place, bounds, view.isSmooth()));
        }
    }

    private void canvas(Canvas canvas, List<Mark> marks) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(CANVAS_SCALE, CANVAS_SCALE));
        marks.add(pixels(canvas.snapshot(parameters, null), placing.of(canvas), canvas.getLayoutBounds(), true));
    }

    private static Mark pixels(Image image, AffineTransform place, Bounds bounds, boolean smooth) {
        int across = (int) image.getWidth();
        int down = (int) image.getHeight();
        int[] argb = new int[across * down];
        image.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
        return new Mark.Pixels(place, bounds.getWidth(), bounds.getHeight(), across, down, argb, smooth);
    }
}
