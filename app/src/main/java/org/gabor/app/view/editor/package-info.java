/**
 * The Build place: palette and outline, canvas, inspector and problems around one {@link org.gabor.app.vm.EditorModel}.
 * The inspector's rows are made from a layer's record, so that a new layer needs nothing here but a help card.
 */
package org.gabor.app.view.editor;
