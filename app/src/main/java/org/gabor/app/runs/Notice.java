package org.gabor.app.runs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something a person must know: why a run ended, or why a run's folder cannot be used.
 *
 * @param run the run that can be resumed, if one can
 */
public record Notice(String sentence, Optional<Path> run) {}
