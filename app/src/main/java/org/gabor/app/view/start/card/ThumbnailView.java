package org.gabor.app.view.start.card;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.gabor.app.editor.thumbnail.Thumbnail;
import org.gabor.app.editor.thumbnail.Thumbnail.Bar;
import org.gabor.app.editor.thumbnail.Thumbnail.Line;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.FamilyColors;

/** A network's picture in the colours of a theme; blank until there is one. */
public final class ThumbnailView extends Canvas {

    private static final double EDGE = 1.1;
    private static final double RADIUS = 2;
    /** The rise of a Bézier curve whose two handles are at this multiple of the rise above its ends. */
    private static final double HANDLE = 4.0 / 3;

    private Thumbnail image;
    private Colors colors;

    ThumbnailView() {
        super(Thumbnail.WIDTH, Thumbnail.HEIGHT);
        setMouseTransparent(true);
    }

    public void show(Thumbnail image) {
        this.image = image;
        paint();
    }

    public void show(Colors colors) {
        this.colors = colors;
        paint();
    }

    private void paint() {
        if (image == null || colors == null) {
            return;
        }
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setLineWidth(EDGE);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setStroke(colors.edge());
        image.lines().forEach(edge -> edge(g, edge));
        image.bars().forEach(bar -> bar(g, bar, colors.family(bar.family())));
    }

    private static void edge(GraphicsContext g, Line edge) {
        double up = edge.rise() * HANDLE;
        g.beginPath();
        g.moveTo(edge.from().x(), edge.from().y());
        g.bezierCurveTo(edge.from().x(), edge.from().y() - up, edge.to().x(), edge.to().y() - up, edge.to().x(), edge.to().y());
        g.stroke();
    }

    private static void bar(GraphicsContext g, Bar bar, FamilyColors family) {
        Rect box = bar.box();
        double arc = 2 * Math.min(RADIUS, box.width() / 3);
        g.setFill(bar.solid() ? family.ink() : family.line());
        g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        if (!bar.solid()) {
            g.setStroke(family.ink());
            g.setLineWidth(1);
            g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
    }
}
