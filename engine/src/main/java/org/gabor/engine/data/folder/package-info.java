/** The user's own images: a folder with a sub-folder for each class, as torchvision's {@code ImageFolder} reads it. */
package org.gabor.engine.data.folder;
