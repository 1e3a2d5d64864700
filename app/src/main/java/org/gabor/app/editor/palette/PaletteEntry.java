package org.gabor.app.editor.palette;

import java.util.Optional;
import java.util.function.Function;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Family;
import org.gabor.graph.shape.Shape;

/**
 * One row of the palette.
 *
 * @param id stable, for tests and settings: {@code Conv2d}
 * @param group the section's title
 * @param icon the glyph's name in the icon set
 * @param shortcut the letter that appends it to the selected card
 * @param piece what it adds behind a layer with this output shape, or on empty canvas
 */
public record PaletteEntry(String id, String group, String name, String icon, Family family, Optional<Character> shortcut,
                           Function<Optional<Shape>, Clip> piece) {

    public Clip clip(Optional<Shape> in) {
        return piece.apply(in);
    }
}
