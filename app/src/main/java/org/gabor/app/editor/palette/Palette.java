package org.gabor.app.editor.palette;

import java.util.List;
import java.util.Optional;

/** What can be added to a network, in the order of the palette. */
public final class Palette {

    private Palette() {}

    public static List<PaletteEntry> entries() {
        return List.of();
    }

    /** The entry whose letter is {@code key}. */
    public static Optional<PaletteEntry> byShortcut(char key) {
        return entries().stream().filter(e -> e.shortcut().filter(c -> c == key).isPresent()).findFirst();
    }
}
