package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Image;

/**
 * A data set one can train on, before it is opened.
 *
 * @param bundled whether it comes with the program; others are looked for, then downloaded
 */
public record DataSource(String id, String title, Image shape, List<String> classes, int trainCount, int validationCount,
                         boolean bundled) {}
