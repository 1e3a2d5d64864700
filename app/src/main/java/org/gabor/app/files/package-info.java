/**
 * Documents on disk: {@code .gabor} files, and which were open lately. No JavaFX; every failure is a
 * {@link org.gabor.app.files.DocumentException} whose message is one sentence for a person.
 */
package org.gabor.app.files;
