/** A network as one column of short rows, to be picked from: no JavaFX, no geometry. */
package org.gabor.app.editor.list;
