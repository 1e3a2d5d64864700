/** A network as one column of short rows, for selection: no JavaFX, no geometry. */
package org.gabor.app.editor.list;
