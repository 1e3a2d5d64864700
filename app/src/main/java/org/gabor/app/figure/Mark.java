package org.gabor.app.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A part of a drawing. Colours are 0xAARRGGBB, not premultiplied. */
public sealed interface Mark {

    /** How a line ends; a round one also has round corners. */
    enum Cap { BUTT, ROUND, SQUARE }

    /** A filled area. */
    record Fill(Path2D outline, int argb) implements Mark {}

    /**
     * A line.
     *
     * @param dash lengths of dashes and gaps; empty for a solid line
     * @param cap of its ends
     */
    record Stroke(Path2D path, int argb, double width, List<Double> dash, Cap cap) implements Mark {

        public Stroke {
            dash = List.copyOf(dash);
        }
    }

    /**
     * A line of text.
     *
     * @param place of the start of the baseline
     * @param weight as in CSS: 400 is regular, 600 semi-bold
     * @param length of the line, in px before {@code place}
     * @param outline of its glyphs, in the drawing
     */
    record Text(String text, AffineTransform place, String family, int weight, double size, double length, int argb,
                Path2D outline)
            implements Mark {}

    /**
     * An image, drawn from (0, 0) to (width, height) of {@code place}.
     *
     * @param argb {@code across × down} pixels
     * @param smooth whether pixels are blended when they are enlarged
     */
    record Pixels(AffineTransform place, double width, double height, int across, int down, int[] argb, boolean smooth)
            implements Mark {}

    /** Marks of which only the part within a rectangle is drawn. */
    record Clipped(Rectangle2D clip, List<Mark> marks) implements Mark {

        public Clipped {
            marks = List.copyOf(marks);
        }
    }
}
