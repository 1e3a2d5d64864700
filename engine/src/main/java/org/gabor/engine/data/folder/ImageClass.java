package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.List;

/**
 * One class of images.
 *
 * @param name that of its folder
 * @param files its images by their path, those that can be used only
 */
record ImageClass(String name, List<Path> files) {}
