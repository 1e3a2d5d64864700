package org.gabor.app.view.look;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for files; empty if the user cancels. */
interface LookFiles {

    /** An image. */
    Optional<Path> image(Window owner);

    /** Weights for the open network. */
    Optional<Path> weights(Window owner);

    /** Where an animated GIF is saved; {@code name} is suggested. */
    Optional<Path> gif(Window owner, String name);

    /** The name of a new folder for images; {@code name} is suggested. */
    Optional<Path> folder(Window owner, String name);

    /** Where a page of images is saved, as PNG; {@code name} is suggested. */
    Optional<Path> page(Window owner, String name);
}
