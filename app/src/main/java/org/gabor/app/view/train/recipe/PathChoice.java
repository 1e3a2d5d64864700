package org.gabor.app.view.train.recipe;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks for folders and files; empty when the person thought better of it. */
public interface PathChoice {

    /** A folder of images. */
    Optional<Path> images(Window owner);

    /** A file of weights. */
    Optional<Path> weights(Window owner);
}
