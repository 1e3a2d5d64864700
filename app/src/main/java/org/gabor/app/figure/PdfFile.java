package org.gabor.app.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes a figure as a PDF of one page of its size. Text is drawn as outlines, so that it looks the same without the font. */
public final class PdfFile {

    /** 72 points and 96 px are an inch. */
    private static final double POINTS_PER_PX = 0.75;
    private static final int OPAQUE = 255;
    private static final int ROUND_JOIN = 1;

    private final PDDocument document;
    private final PDPageContentStream page;

    private PdfFile(PDDocument document, PDPageContentStream page) {
        this.document = document;
        this.page = page;
    }

    public static void write(Figure figure, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) (figure.width() * POINTS_PER_PX),
                    (float) (figure.height() * POINTS_PER_PX)));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                // PDF's y axis points up.
                content.transform(new Matrix(new AffineTransform(POINTS_PER_PX, 0, 0, -POINTS_PER_PX, 0,
                        figure.height() * POINTS_PER_PX)));
                new PdfFile(document, content).write(figure.marks());
            }
            document.save(out);
        }
    }

    private void write(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            page.saveGraphicsState();
            switch (mark) {
                case Mark.Fill(Path2D outline, int argb) -> fill(outline, argb);
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Text text -> fill(text.outline(), text.argb());
                case Mark.Pixels image -> image(image);
                case Mark.Clipped(Rectangle2D clip, List<Mark> inside) -> {
                    page.addRect((float) clip.getX(), (float) clip.getY(), (float) clip.getWidth(), (float) clip.getHeight());
                    page.clip();
                    write(inside);
                }
            }
            page.restoreGraphicsState();
        }
    }

    private void fill(Path2D outline, int argb) throws IOException {
        page.setNonStrokingColor(channel(argb, 16), channel(argb, 8), channel(argb, 0));
        alpha(argb);
        path(outline);
        if (outline.getWindingRule() == Path2D.WIND_EVEN_ODD) {
            page.fillEvenOdd();
        } else {
            page.fill();
        }
    }

    private void stroke(Mark.Stroke stroke) throws IOException {
        page.setStrokingColor(channel(stroke.argb(), 16), channel(stroke.argb(), 8), channel(stroke.argb(), 0));
        alpha(stroke.argb());
        page.setLineWidth((float) stroke.width());
        page.setLineCapStyle(switch (stroke.cap()) {
            case BUTT -> 0;
            case ROUND -> 1;
            case SQUARE -> 2;
        });
        if (stroke.cap() == Mark.Cap.ROUND) {
            page.setLineJoinStyle(ROUND_JOIN);
        }
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        page.setLineDashPattern(dash, 0);
        path(stroke.path());
        page.stroke();
    }

    private void image(Mark.Pixels image) throws IOException {
        PDImageXObject pixels = LosslessFactory.createFromImage(document, PixelImage.of(image));
        pixels.setInterpolate(image.smooth());
        // An image fills the unit square, with its first row at the top.
        AffineTransform place = new AffineTransform(image.place());
        place.concatenate(new AffineTransform(image.width(), 0, 0, -image.height(), 0, image.height()));
        page.drawImage(pixels, new Matrix(place));
    }

    private void path(Path2D path) throws IOException {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo((float) c[0], (float) c[1]);
                case PathIterator.SEG_LINETO -> page.lineTo((float) c[0], (float) c[1]);
                case PathIterator.SEG_QUADTO -> quadratic(x, y, c);
                case PathIterator.SEG_CUBICTO ->
                        page.curveTo((float) c[0], (float) c[1], (float) c[2], (float) c[3], (float) c[4], (float) c[5]);
                default -> page.closePath();
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = kind == PathIterator.SEG_CLOSE ? x : c[last];
            y = kind == PathIterator.SEG_CLOSE ? y : c[last + 1];
        }
    }

    /** The same curve as a cubic one: its inner points lie two thirds of the way to the quadratic one's. */
    private void quadratic(double x, double y, double[] c) throws IOException {
        page.curveTo((float) (x + 2 * (c[0] - x) / 3), (float) (y + 2 * (c[1] - y) / 3), (float) (c[2] + 2 * (c[0] - c[2]) / 3),
                (float) (c[3] + 2 * (c[1] - c[3]) / 3), (float) c[2], (float) c[3]);
    }

    private void alpha(int argb) throws IOException {
        int alpha = argb >>> 24;
        if (alpha < OPAQUE) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant((float) alpha / OPAQUE);
            state.setNonStrokingAlphaConstant((float) alpha / OPAQUE);
            page.setGraphicsStateParameters(state);
        }
    }

    private static float channel(int argb, int shift) {
        return (argb >> shift & 0xFF) / 255f;
    }
}
