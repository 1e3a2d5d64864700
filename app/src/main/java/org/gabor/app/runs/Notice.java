package org.gabor.app.runs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A message that the user must see: why a run ended, or why a run's folder can't be used.
 *
 * @param run the run that can be resumed, if there is one
 */
public record Notice(String sentence, Optional<Path> run) {}
