package org.gabor.app.figure;

import java.util.List;

/**
 * A drawing. Lengths are in px (1/96 inch), from the top left corner.
 *
 * @param marks in the order in which they are drawn
 */
public record Figure(double width, double height, List<Mark> marks) {

    public Figure {
        marks = List.copyOf(marks);
    }
}
