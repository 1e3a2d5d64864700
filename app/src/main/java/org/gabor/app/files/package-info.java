/**
 * Documents on disk: {@code .gabor} files and the recent files. No JavaFX; every failure is a
 * {@link org.gabor.app.files.DocumentException} with one sentence for a person.
 */
package org.gabor.app.files;
