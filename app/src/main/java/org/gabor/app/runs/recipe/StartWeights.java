package org.gabor.app.runs.recipe;

import java.nio.file.Path;

/**
 * Weights to start from.
 *
 * @param title what they are called: the run they are of, or the file's name
 */
public record StartWeights(Path file, String title) {

    public static StartWeights of(Path file) {
        return new StartWeights(file, file.getFileName().toString());
    }
}
