/**
 * The look and the texts of every layer: one {@link org.gabor.app.editor.face.Face} each, in one table per family.
 */
package org.gabor.app.editor.face;
