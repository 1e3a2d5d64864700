/**
 * The Build view: palette and outline, canvas, inspector and problems around one {@link org.gabor.app.vm.EditorModel}. The
 * inspector's rows are created from a layer's record, so a new layer needs only a help card here.
 *
 * <p>Why so many files: the panes of one place, which share one model and call each other directly.
 */
package org.gabor.app.view.editor;
