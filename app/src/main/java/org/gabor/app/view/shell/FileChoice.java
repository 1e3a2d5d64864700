package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks which file; empty when the person thought better of it. */
public interface FileChoice {

    Optional<Path> toOpen(Optional<Path> folder);

    Optional<Path> toSave(Optional<Path> folder, String suggestion);
}
