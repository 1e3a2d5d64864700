package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for a file; empty if the user cancels. */
public interface FileChoice {

    Optional<Path> toOpen(Optional<Path> folder);

    Optional<Path> toSave(Optional<Path> folder, String suggestion);
}
