package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.List;

/**
 * One class of pictures.
 *
 * @param name that of its folder
 * @param files its pictures by their path, those that can be used only
 */
record ImageClass(String name, List<Path> files) {}
