/**
 * The network as a picture: one JavaFX canvas as large as its window, painted layer by layer from the editor's
 * {@link org.gabor.app.editor.scene.Scene}, at most once per pulse; and the mouse and keys that act on it. What anything
 * means is decided in {@link org.gabor.app.editor}: nothing here changes a document but by an edit.
 */
package org.gabor.app.view.canvas;
