package org.gabor.app.editor.palette;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.face.Face;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * One row of the palette.
 *
 * @param id stable, for tests and settings: {@code Conv2d}
 * @param group the section's title
 * @param icon the glyph's name in the icon set
 * @param shortcut the letter that appends it to the selected card
 * @param rare whether it is hidden below the other entries of its section until the user asks for it
 * @param piece makes the clip for a layer with this output shape, or for an empty canvas
 */
public record PaletteEntry(String id, String group, String name, String icon, Family family, Optional<Character> shortcut,
                           boolean rare, Function<Optional<Shape>, Clip> piece) {

    static PaletteEntry of(String group, String name, Layer layer) {
        return fitted(layer.type(), group, name, _ -> layer);
    }

    /** An entry for a layer that depends on its input shape. */
    static PaletteEntry fitted(String id, String group, String name, Function<Optional<Shape>, Layer> layer) {
        Face usual = LayerFace.of(layer.apply(Optional.empty()));
        return new PaletteEntry(id, group, name, usual.icon(), usual.family(), Optional.empty(), false,
                in -> Clip.of(layer.apply(in)));
    }

    static PaletteEntry block(String id, String name, String icon, Function<Optional<Shape>, Clip> block) {
        return new PaletteEntry(id, "Blocks", name, icon, Family.MERGE, Optional.empty(), false, block);
    }

    PaletteEntry key(char letter) {
        return new PaletteEntry(id, group, name, icon, family, Optional.of(letter), rare, piece);
    }

    PaletteEntry whenAsked() {
        return new PaletteEntry(id, group, name, icon, family, shortcut, true, piece);
    }

    public Clip clip(Optional<Shape> in) {
        return piece.apply(in);
    }

    /** Whether the name or its synonym contains {@code text}, ignoring case. */
    public boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted) || id.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
