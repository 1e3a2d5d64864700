/**
 * How every layer looks and what is said about it: a {@link org.gabor.app.editor.face.Face} for each, in a table for each family.
 */
package org.gabor.app.editor.face;
